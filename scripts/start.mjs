// `npm start`: everything a fresh clone needs, then the server. Plain JavaScript, because the
// machine's own Node may be too old to run TypeScript.
import { ensureDependencies } from "./lib/dependencies.mjs";
import { ensureNode24 } from "./lib/node24.mjs";
import { runMain } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";
import { ensureWebBuild } from "./lib/web-build.mjs";

await runMain(async () => {
  const runtime = await ensureNode24();
  await ensureDependencies(runtime);
  await ensureWebBuild(runtime);
  const flags = ["--disable-warning=ExperimentalWarning"];
  return run(runtime.node, [...flags, "src/app/server.ts", ...process.argv.slice(2)], { env: runtime.env });
});
