import { PgBoss } from "pg-boss";
import { sql, type SQL } from "drizzle-orm";
import type { Database } from "./database.ts";
import { stepUp, type Tx } from "./transaction.ts";

/** Work done outside a request: survives a restart, retried when its process died. */
export type Job<T extends object = object> = {
  name: string;
  /** Seconds after which a silent run counts as dead. */ expireInSeconds?: number;
  /** Cron pattern (Amsterdam time) of a job that runs by itself. */ every?: string;
  run: (data: T) => Promise<void>;
};

export type Jobs = {
  /** Puts a job in the queue inside the caller's transaction: no commit, no job. */
  enqueue: (tx: Tx, name: string, data: object) => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts the queue on the application's own pool (no second connection: the embedded database has one). */
export async function startJobs(
  database: Database,
  jobs: readonly Job<never>[],
  onError: (error: Error) => void,
): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values) },
    schema: "pgboss",
  });
  boss.on("error", onError);
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: 2, expireInSeconds: job.expireInSeconds ?? 900 });
    await boss.work(job.name, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([picked]) => {
      if (picked) await job.run(picked.data as never);
    });
    if (job.every) await boss.schedule(job.name, job.every, {}, { tz: "Europe/Amsterdam" });
  }
  const enqueue = (tx: Tx, name: string, data: object) =>
    stepUp(tx, async () => {
      await boss.send(name, data, {
        db: { executeSql: async (text, values) => tx.execute(withValues(text, values ?? [])) },
      });
    });
  return { enqueue, stop: () => boss.stop({ graceful: true, close: false, timeout: 25_000 }) };
}

/** The queue's own statement text with $1, $2 … as a statement of the open transaction. */
function withValues(text: string, values: unknown[]): SQL {
  const parts = text.split(/\$(\d+)/);
  return sql.join(parts.map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1]}`)));
}
