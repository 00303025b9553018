import { spawn } from "node:child_process";
import { constants } from "node:os";
import { projectRoot } from "./project.mjs";

/** @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, quiet?: boolean, input?: "inherit" | "ignore" }} RunOptions */

/** Runs a command in the project, passes signals on, and answers its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions & { stdout?: "inherit" | "to-stderr" }} [options]
 * @returns {Promise<number>} */
export function run(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: options.cwd ?? projectRoot,
    env: options.env ?? process.env,
    stdio: [options.input ?? "inherit", options.stdout === "to-stderr" ? 2 : 1, 2],
  });
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    // A terminal sends Ctrl+C to the whole group: passing it on would make it arrive twice.
    if (signal === "SIGINT" && process.stdin.isTTY) return;
    child.kill(signal);
  };
  const signals = /** @type {const} */ (["SIGTERM", "SIGINT", "SIGHUP"]);
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      for (const each of signals) process.off(each, forward);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 1));
    });
  });
}

/** Runs a command silently; on failure answers what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions & { uid?: number, gid?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>} */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectRoot,
      env: options.env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.gid }),
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
