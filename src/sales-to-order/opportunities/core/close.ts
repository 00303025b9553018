import { compareLocalDates, type LocalDate } from "#base/kernel/local-date.ts";
import { err, ok, type Result } from "#base/kernel/result.ts";
import { enterStage } from "./move-to-stage.ts";
import type { Opportunity, Refusal, Stage } from "./opportunity.ts";

export type Closing = { closedOn: LocalDate; reasonId: string | null; note: string | null };

/** Closes an open opportunity with an outcome on a day not in the future; the stage it was in stays readable (002: win rate). */
export function close(
  before: Opportunity,
  outcome: "won" | "lost",
  closing: Closing,
  today: LocalDate,
): Result<Opportunity, Refusal> {
  if (before.deletedAt) return err({ code: "in_bin" });
  if (before.status !== "open") return err({ code: "closed" });
  if (compareLocalDates(closing.closedOn, today) > 0) return err({ code: "closed_in_future" });
  return ok({
    ...before,
    status: outcome,
    closedOn: closing.closedOn,
    closeReasonId: closing.reasonId,
    closeNote: closing.note,
  });
}

/** Opens a closed opportunity again in `stage`; outcome, date and reason leave it but stay in its history. */
export function reopen(before: Opportunity, stage: Stage, now: Date): Result<Opportunity, Refusal> {
  if (before.deletedAt) return err({ code: "in_bin" });
  if (before.status === "open") return err({ code: "not_closed" });
  if (stage.pipelineId !== before.pipelineId) return err({ code: "other_pipeline" });
  if (stage.retired) return err({ code: "retired_stage" });
  return ok({
    ...enterStage(before, stage),
    stageEnteredAt: now,
    status: "open",
    closedOn: null,
    closeReasonId: null,
    closeNote: null,
  });
}
