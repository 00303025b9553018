import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { say, SetupError } from "./project.mjs";
import { run } from "./run.mjs";

/** Whether packages can be installed here without asking anyone: Debian or a child of it, as root. */
export function canInstallDebianPackages() {
  return process.getuid?.() === 0 && findProgram("apt-get") !== undefined;
}

/** Installs Debian packages, with apt's own messages on stderr.
 * @param {...string} names */
export async function installDebianPackages(...names) {
  say(`Installing ${names.join(" and ")} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // A package list that partly fails to refresh may still know the package.
  await run("apt-get", ["update", "-qq"], { env, stdout: "to-stderr" });
  const code = await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], {
    env,
    stdout: "to-stderr",
  });
  if (code !== 0) throw new SetupError(`apt-get could not install ${names.join(" and ")}: see its message above.`);
}

/** The full path of a program on the PATH.
 * @param {string} name */
export function findProgram(name) {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

/** @param {string} path */
export function isExecutable(path) {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
