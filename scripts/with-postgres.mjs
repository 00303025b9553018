// `node scripts/with-postgres.mjs <command…>`: runs a command with a throw-away PostgreSQL server,
// its address in KOERS_TEST_POSTGRES_URL.
import { runMain, SetupError } from "./lib/project.mjs";
import { startTestPostgres } from "./lib/postgres.mjs";
import { run } from "./lib/run.mjs";

await runMain(async () => {
  const [command, ...args] = process.argv.slice(2);
  if (!command) throw new SetupError("Which command? node scripts/with-postgres.mjs <command…>");
  const postgres = await startTestPostgres();
  try {
    return await run(command, args, { env: { ...process.env, KOERS_TEST_POSTGRES_URL: postgres.url } });
  } finally {
    await postgres.stop();
  }
});
