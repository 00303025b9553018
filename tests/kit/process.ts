import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

export type Running = { address: string; process: ChildProcess; output: () => string };
export type Finished = { code: number | null; stdout: string; stderr: string };

export const temporaryFolder = () => mkdtempSync(path.join(tmpdir(), "koers-process-"));

function start(script: string, args: string[], env: Record<string, string>): ChildProcess {
  const { KOERS_TEST_POSTGRES_URL: _url, KOERS_TEST_DATABASE: _kind, DATABASE_URL: _database, ...own } = process.env;
  return spawn(process.execPath, ["--disable-warning=ExperimentalWarning", path.join("src/app", script), ...args], {
    cwd: root,
    env: { ...own, LOG_LEVEL: "error", PORT: "0", ...env },
  });
}

/** Starts the real server as a process of its own and waits until it says where it listens. */
export async function startServer(folder: string, env: Record<string, string> = {}): Promise<Running> {
  const child = start("server.ts", [], { KOERS_DATA_DIR: folder, ...env });
  let output = "";
  child.stderr!.on("data", (chunk) => (output += chunk));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout!.on("data", (chunk) => {
      output += chunk;
      const ready = /ready on (\S+)/.exec(output);
      if (ready) resolve(ready[1]!);
    });
    child.once("exit", (code) => reject(new Error(`the server stopped with ${code}: ${output}`)));
  });
  return { address, process: child, output: () => output };
}

/** Ends a server with a signal and waits until it is gone. */
export async function end(running: Running, signal: "SIGTERM" | "SIGKILL"): Promise<number | null> {
  const gone = once(running.process, "exit") as Promise<[number | null]>;
  running.process.kill(signal);
  return (await gone)[0];
}

/** Runs a script to its end. */
export async function runToEnd(
  script: "server.ts" | "cli.ts",
  args: string[],
  env: Record<string, string>,
): Promise<Finished> {
  const child = start(script, args, env);
  const finished: Finished = { code: null, stdout: "", stderr: "" };
  child.stdout!.on("data", (chunk) => (finished.stdout += chunk));
  child.stderr!.on("data", (chunk) => (finished.stderr += chunk));
  finished.code = ((await once(child, "close")) as [number | null])[0];
  return finished;
}
