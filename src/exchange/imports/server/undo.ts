import { sql } from "drizzle-orm";
import { Problem } from "#base/contract/problem.ts";
import { command } from "#base/platform/command.ts";
import { beyondSight } from "#base/platform/transaction.ts";
import * as contract from "../contract.ts";
import { changedKinds } from "./changed-kinds.ts";
import { findRun, presentRun } from "./runs.ts";
import { countChangedSince, undoRun } from "./undo-run.ts";

/** Takes a finished run back, whole, in one transaction. */
export const undo = command(
  contract.undo,
  async ({ tx, actor, now, emit }, { id, force }) => {
    const row = await findRun(tx, actor.orgId, id, { lock: true });
    if (!presentRun(row).can.undo) throw new Problem("imports.not_done", 409);
    const undoing = { orgId: actor.orgId, runId: id, now };
    await beyondSight(tx, actor.sight, async () => {
      const changed = force ? 0 : await countChangedSince(tx, undoing);
      if (changed > 0) throw new Problem("imports.changed_since", 409, { params: { count: changed } });
      await undoRun(tx, undoing, { force });
    });
    await tx.execute(sql`update import_run set status = 'undone', undone_at = ${now.toISOString()}::timestamptz, version = version + 1
      where org_id = ${actor.orgId}::uuid and id = ${id}::uuid`);
    emit("import.undone", { entity: "import", entityId: id, after: { force } });
    for (const { type, ...event } of changedKinds(row.counts, id, "import_undone")) emit(type, event);
    return presentRun(await findRun(tx, actor.orgId, id));
  },
  { changesRights: true },
);
