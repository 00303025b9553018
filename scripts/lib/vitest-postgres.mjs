import { startTestPostgres } from "./postgres.mjs";

/** Gives `vitest --project server` its PostgreSQL when it is run by itself.
 * @returns {Promise<(() => Promise<void>) | undefined>} */
export default async function setup() {
  if (process.env.KOERS_TEST_POSTGRES_URL) return undefined;
  const postgres = await startTestPostgres();
  process.env.KOERS_TEST_POSTGRES_URL = postgres.url;
  return postgres.stop;
}
