import { sql } from "drizzle-orm";
import type { Platform } from "#base/platform/command.ts";
import type { Job } from "#base/platform/jobs.ts";
import { tidy } from "#base/platform/tidy.ts";
import { asOwner } from "#base/platform/transaction.ts";

/** Every night: answers kept for repeated requests and sessions go when their time is over, and the planner's statistics are refreshed (the embedded database does not do that by itself). */
export function housekeeping({ database, clock }: Platform): Job<never> {
  return {
    name: "housekeeping",
    every: "30 3 * * *",
    run: () =>
      asOwner(database, async (tx) => {
        const now = clock().toISOString();
        await tx.execute(sql`delete from idempotency_key where created_at < ${now}::timestamptz - interval '7 days'`);
        await tx.execute(sql`delete from auth_session where expires_at < ${now}::timestamptz`);
        await tx.execute(sql`select koers_analyze()`);
      }),
  };
}

/** Every ten minutes, in the embedded database: tables that changed much are swept. */
export const sweeping = ({ database }: Platform): Job<never> => ({
  name: "sweeping",
  every: "*/10 * * * *",
  run: async () => void (await tidy(database)),
});
