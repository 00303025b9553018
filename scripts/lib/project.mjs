import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project, wherever the command was called from. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Resolves a path inside the project.
 * @param {string[]} parts */
export function inProject(...parts) {
  return resolve(projectRoot, ...parts);
}

/** Prints one line of progress on stderr, so that stdout stays free for answers.
 * @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A problem the reader can solve: shown without a stack trace. */
export class SetupError extends Error {}

/** Runs a script's main function; a failure ends in one clear message and exit code 1.
 * @param {() => Promise<number>} main */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    const expected = error instanceof SetupError;
    say(`\n${expected ? error.message : error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = 1;
  }
}
