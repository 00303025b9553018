import { command } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { reopen as reopenClosed } from "../core/close.ts";
import { expectOk, loadForChange, loadStage } from "./load.ts";
import { readDetail } from "./read.ts";
import { save } from "./save.ts";

/** Opens a closed opportunity again, in its own stage or another of its pipeline. */
export const reopen = command(contract.reopen, async (context, { id, stageId, reason, version }) => {
  const { tx, actor, now, emit } = context;
  const row = await loadForChange(tx, actor, id, version);
  const stage = await loadStage(tx, stageId ?? row.stageId);
  const after = expectOk(reopenClosed(row, stage, now));
  const saved = await save(context, row, {
    status: after.status,
    stageId: after.stageId,
    stageEnteredAt: after.stageEnteredAt,
    category: after.category,
    probability: after.probability,
    closedOn: after.closedOn,
    closeReasonId: after.closeReasonId,
    closeNote: after.closeNote,
  });
  if (saved)
    emit("opportunity.reopened", { entity: "opportunity", entityId: id, ...saved, after: { ...saved.after, reason } });
  return (await readDetail(tx, actor, id))!;
});
