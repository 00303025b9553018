import { sql } from "drizzle-orm";
import { Problem } from "#base/contract/problem.ts";
import type { Actor } from "#base/platform/actor.ts";
import { command } from "#base/platform/command.ts";
import type { Tx } from "#base/platform/transaction.ts";
import * as contract from "../contract.ts";
import { findRun, presentRun } from "./runs.ts";

/** Name of the job that carries a run out. */
export const EXECUTE_JOB = "imports.execute";

/** Marks a run as started; from here on it is carried out, whatever happens to this process. */
export async function beginRun(tx: Tx, { orgId }: Actor, id: string, now: Date): Promise<void> {
  const row = await findRun(tx, orgId, id, { lock: true });
  const { can } = presentRun(row);
  if (!can.configure) throw new Problem("imports.started", 409);
  if (!can.start) throw new Problem("imports.nothing_to_import", 422);
  await tx.execute(sql`update import_run set status = 'running', started_at = ${now.toISOString()}::timestamptz, heartbeat_at = clock_timestamp(), done_rows = 0, total_rows = 0, version = version + 1
    where org_id = ${orgId}::uuid and id = ${id}::uuid`);
}

/** Starts a run in the background. */
export const start = command(contract.start, async ({ tx, actor, now, emit, enqueue }, { id }) => {
  await beginRun(tx, actor, id, now);
  await enqueue(EXECUTE_JOB, { orgId: actor.orgId, runId: id });
  emit("import.started", { entity: "import", entityId: id });
  return presentRun(await findRun(tx, actor.orgId, id));
});
