import { sql } from "drizzle-orm";
import type { Platform } from "#base/platform/command.ts";
import type { Job } from "#base/platform/jobs.ts";
import type { Log } from "#base/platform/log.ts";
import { asOwner, inTransaction } from "#base/platform/transaction.ts";
import { executeRun, SILENCE_SECONDS } from "./execute-run.ts";
import type { RunJob } from "./execute-run.ts";
import { runActor } from "./run-actor.ts";
import { EXECUTE_JOB } from "./start.ts";

/** The background work of this room. */
export function jobs(platform: Platform, log: Log): Job<never>[] {
  const execute: Job<RunJob> = {
    name: EXECUTE_JOB,
    expireInSeconds: 3600,
    run: (job) =>
      executeRun(platform, job).catch((error: Error) =>
        log.error({ err: error, run: job.runId }, "import failed and was taken back"),
      ),
  };
  return [execute as Job<never>];
}

/**
 * Puts runs whose process died back in the queue; called when the application starts, and again until every run left behind
 * either moves or was taken up. The embedded database has one process, so there a run found running is always left behind.
 */
export async function resumeRuns(platform: Platform): Promise<number> {
  const alone = platform.database.kind === "embedded";
  const { rows } = await asOwner(platform.database, (tx) =>
    tx.execute<{ org_id: string; id: string; silent: boolean }>(sql`select org_id, id,
      coalesce(heartbeat_at < clock_timestamp() - make_interval(secs => ${SILENCE_SECONDS}), true) as silent from import_run where status = 'running'`),
  );
  const left = rows.filter(({ silent }) => alone || silent);
  for (const { org_id, id } of left) {
    const actor = await runActor(platform, org_id, null);
    await inTransaction(platform.database, actor, {}, async (tx) => {
      await tx.execute(sql`update import_run set attempt = null where org_id = ${org_id}::uuid and id = ${id}::uuid`);
      await platform.jobs.enqueue(tx, EXECUTE_JOB, { orgId: org_id, runId: id });
    });
  }
  if (!alone && rows.length > left.length)
    setTimeout(() => void resumeRuns(platform).catch(() => undefined), SILENCE_SECONDS * 1000).unref();
  return left.length;
}
