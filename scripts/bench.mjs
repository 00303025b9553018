// `npm run bench [-- --quick] [-- --only embedded|server]`: measures Koers beside plain SQL; the tables go to stdout.
import { ensureDependencies } from "./lib/dependencies.mjs";
import { ensureNode24 } from "./lib/node24.mjs";
import { startTestPostgres } from "./lib/postgres.mjs";
import { inProject, runMain } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";
import { ensureWebBuild } from "./lib/web-build.mjs";

await runMain(async () => {
  const runtime = await ensureNode24();
  await ensureDependencies(runtime);
  await ensureWebBuild(runtime);
  const postgres = await startTestPostgres({ durable: true });
  try {
    const env = { ...runtime.env, KOERS_BENCH_POSTGRES_URL: postgres.url };
    const flags = ["--disable-warning=ExperimentalWarning"];
    return await run(runtime.node, [...flags, inProject("bench/run.ts"), ...process.argv.slice(2)], { env });
  } finally {
    await postgres.stop();
  }
});
