import { command } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { expectClose } from "../core/expect-close.ts";
import { moveToStage } from "../core/move-to-stage.ts";
import { invalidField } from "#base/contract/problem.ts";
import { expectOk, loadCompany, loadForChange, loadPipelineOf, loadStage } from "./load.ts";
import { readDetail } from "./read.ts";
import { save } from "./save.ts";

/** Moves an opportunity to another stage; what the stage requires comes along in `fields`, or is passed over with a reason. */
export const changeStage = command(contract.changeStage, async (context, { id, stageId, fields, reason, version }) => {
  const { tx, actor, now, emit } = context;
  const [row, stages] = await Promise.all([loadForChange(tx, actor, id, version), loadPipelineOf(tx, stageId)]);
  if (fields?.companyId) await loadCompany(tx, fields.companyId);
  const to = stages.get(stageId);
  if (!to) throw invalidField("stageId", "no_such_record");
  const from = stages.get(row.stageId) ?? (await loadStage(tx, row.stageId));
  const filled = { ...row, ...fields, ...(fields?.expectedClose ? expectClose(row, fields.expectedClose) : {}) };
  const move = expectOk(moveToStage({ ...filled, ...fields }, from, to, { now, reason: reason ?? null }));
  const { stageId: entered, stageEnteredAt, category, probability, expectedClose, pushCount } = move.opportunity;
  const saved = await save(context, row, {
    ...fields,
    ...(fields?.amount === undefined ? {} : { amountSource: "manual" as const }),
    stageId: entered,
    stageEnteredAt,
    category,
    probability,
    expectedClose,
    pushCount,
  });
  if (saved) {
    const { before, after, audience } = saved;
    emit("opportunity.stage_changed", {
      entity: "opportunity",
      entityId: id,
      before,
      after: { ...after, reason, unmetCriteria: move.unmet, passedOver: move.passedOver },
      audience,
    });
  }
  return (await readDetail(tx, actor, id))!;
});
