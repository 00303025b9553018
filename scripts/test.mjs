// `npm test`: everything, with its own set-up. `npm run verify` (--fast) leaves out what needs a
// database or a browser.
import { ensureChromium } from "./lib/chromium.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { ensureNode24 } from "./lib/node24.mjs";
import { startTestPostgres } from "./lib/postgres.mjs";
import { runMain, say } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";
import { ensureWebBuild } from "./lib/web-build.mjs";

/** @typedef {import("./lib/node24.mjs").Runtime} Runtime */
/** @typedef {{ title: string, work: (runtime: Runtime) => Promise<number> }} Step */

const parts = ["core", "server", "web", "journeys", "scripts"];

/** @type {Step[]} */
const fastSteps = [
  step("Format", "oxfmt --check"),
  step("Lint", "oxlint --deny-warnings --ignore-pattern tests/architecture/planted/**"),
  step("Types", ...parts.map((part) => `tsc -p tsconfig.${part}.json`)),
  step("Import rules, each with a planted violation", "depcruise src", "vitest run --project architecture"),
  step("Unused code and dependencies", "knip"),
  step("Unit and property tests", "vitest run --project unit"),
];

/** @type {Step[]} */
const slowSteps = [
  step("Database tests, embedded", "vitest run --project database"),
  step("Database tests, PostgreSQL server", "vitest run --project server"),
  step("The server as a process", "vitest run --project process"),
  { title: "Web build", work: (runtime) => ensureWebBuild(runtime).then(() => 0) },
  step("Browser journeys", "playwright test -c tests/journeys/playwright.config.ts"),
];

await runMain(async () => {
  const fast = process.argv.includes("--fast");
  const runtime = await ensureNode24();
  await ensureDependencies(runtime);
  if (fast) return runSteps(fastSteps, runtime);

  const chromium = await ensureChromium();
  const postgres = await startTestPostgres();
  try {
    const env = { ...runtime.env, CHROMIUM_PATH: chromium, KOERS_TEST_POSTGRES_URL: postgres.url };
    return await runSteps([...fastSteps, ...slowSteps], { ...runtime, env });
  } finally {
    await postgres.stop();
  }
});

/** A step that runs commands in order until one fails.
 * @param {string} title
 * @param {...string} commands
 * @returns {Step} */
function step(title, ...commands) {
  return {
    title,
    async work(runtime) {
      for (const command of commands) {
        const [program = "", ...args] = command.split(" ");
        const code = await run(program, args, { env: runtime.env, input: "ignore" });
        if (code !== 0) return code;
      }
      return 0;
    },
  };
}

/** Runs the steps in order, stops at the first that fails, and sums up in one line.
 * @param {Step[]} steps
 * @param {Runtime} runtime */
async function runSteps(steps, runtime) {
  const started = Date.now();
  for (const [index, { title, work }] of steps.entries()) {
    say(`\n── ${index + 1}/${steps.length} ${title}`);
    const code = await work(runtime);
    if (code !== 0) {
      say(
        `\n✗ ${title} failed (step ${index + 1} of ${steps.length}, after ${seconds(started)}). The rest was not run.`,
      );
      return code;
    }
  }
  say(`\n✓ All ${steps.length} steps passed in ${seconds(started)}.`);
  return 0;
}

/** @param {number} since */
function seconds(since) {
  return `${Math.round((Date.now() - since) / 1000)} s`;
}
