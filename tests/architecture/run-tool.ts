import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/** The project's folder. */
export const root = join(here, "../..");

/** A miniature of src in which each rule is broken once. */
export const planted = join(here, "planted");

/** Runs one of the project's own checking tools and answers what it printed; violations are not an error here. */
export function runTool(script: string, args: readonly string[], cwd: string): string {
  const { stdout, stderr, error } = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  if (stdout === "" && stderr !== "") throw new Error(stderr);
  return stdout;
}
