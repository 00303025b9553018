import { err, ok, type Result } from "#base/kernel/result.ts";
import type { GateField, Opportunity, Refusal, Stage } from "./opportunity.ts";

export type StageMove = {
  opportunity: Opportunity;
  /** Exit criteria of the left stage that were not ticked. */ unmet: string[];
  /** Required fields passed over with a reason. */ passedOver: GateField[];
};

/**
 * Moves an open opportunity to another stage of its pipeline (002: stages and their order). Required fields of the stage
 * being entered must be filled, or passed over with a reason. Own category and own probability survive the move; else
 * both follow the stage. Unticked exit criteria never stop a move, they are reported so that the history keeps them.
 */
export function moveToStage(
  before: Opportunity,
  from: Stage,
  to: Stage,
  options: { now: Date; reason: string | null },
): Result<StageMove, Refusal> {
  if (before.deletedAt) return err({ code: "in_bin" });
  if (before.status !== "open") return err({ code: "closed" });
  if (to.pipelineId !== before.pipelineId) return err({ code: "other_pipeline" });
  if (to.id === from.id) return ok({ opportunity: before, unmet: [], passedOver: [] });
  if (to.retired) return err({ code: "retired_stage" });
  const forward = to.position > from.position;
  const missing = forward ? to.requiredFields.filter((field) => before[field] === null) : [];
  if (missing.length > 0 && options.reason === null) return err({ code: "gate", missing });
  const unmet = forward
    ? from.exitCriteria.map(({ key }) => key).filter((key) => !before.criteriaMet.includes(key))
    : [];
  return ok({ opportunity: { ...enterStage(before, to), stageEnteredAt: options.now }, unmet, passedOver: missing });
}

/** The opportunity in `stage`, with the stage's category and probability where no person set their own. */
export function enterStage(before: Opportunity, stage: Stage): Opportunity {
  return {
    ...before,
    stageId: stage.id,
    category: before.categoryOwn ? before.category : stage.category,
    probability: before.probabilityOwn ? before.probability : stage.probability,
  };
}
