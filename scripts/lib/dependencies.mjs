import { readFileSync } from "node:fs";
import { npmCommand } from "./node24.mjs";
import { inProject, say, SetupError } from "./project.mjs";
import { run } from "./run.mjs";

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }> }} Lockfile */

/** Installs the locked dependencies unless they are there already.
 * @param {import("./node24.mjs").Runtime} runtime */
export async function ensureDependencies(runtime) {
  if (dependenciesAreInstalled()) return;
  say("Installing dependencies …");
  const quiet = ["--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  let code = await npm(runtime, ["ci", ...quiet]);
  if (code !== 0) {
    // A registry that lacks a package for some other platform makes `npm ci` call the lockfile incomplete.
    say("npm ci did not succeed, trying npm install …");
    code = await npm(runtime, ["install", "--no-save", ...quiet]);
  }
  if (code !== 0) {
    throw new SetupError(
      "The dependencies could not be installed: see npm's message above. Is the npm registry reachable?",
    );
  }
}

/** Runs npm under the right Node, its messages on stderr.
 * @param {import("./node24.mjs").Runtime} runtime
 * @param {string[]} args */
function npm(runtime, args) {
  const { command, args: first } = npmCommand(runtime.node);
  return run(command, [...first, ...args], { env: runtime.env, stdout: "to-stderr" });
}

/** Compares the lockfile with npm's own record of what it put in node_modules. */
function dependenciesAreInstalled() {
  const wanted = readLockfile("package-lock.json");
  const present = readLockfile("node_modules/.package-lock.json");
  if (!wanted) throw new SetupError("package-lock.json is missing: get a complete copy of the project.");
  if (!present) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    const installed = present.packages[path];
    // Packages for other platforms are left out by npm and have no record.
    if (path === "" || (!installed && (entry.optional || entry.devOptional))) return true;
    return installed?.version === entry.version;
  });
}

/** @param {string} path
 * @returns {Lockfile | undefined} */
function readLockfile(path) {
  try {
    return JSON.parse(readFileSync(inProject(path), "utf8"));
  } catch {
    return undefined;
  }
}
