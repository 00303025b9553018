// `npm run koers -- <verb>`: the command line, after the same set-up as `npm start`.
import { ensureDependencies } from "./lib/dependencies.mjs";
import { ensureNode24 } from "./lib/node24.mjs";
import { inProject, runMain } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";

await runMain(async () => {
  const runtime = await ensureNode24();
  await ensureDependencies(runtime);
  const flags = ["--disable-warning=ExperimentalWarning"];
  return run(runtime.node, [...flags, inProject("src/app/cli.ts"), ...process.argv.slice(2)], { env: runtime.env });
});
