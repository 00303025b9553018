import { problemOf } from "#base/ui/api.ts";
import { showProblem } from "#base/ui/toasts.tsx";
import { changeStage } from "../../contract.ts";
import type { Deal, Stage } from "../deal.ts";
import type { Tools } from "./tools.ts";
import type { Answered, GateField } from "./use-ask.ts";

/** Moves a deal to a stage; asks for what the stage requires, and says which exit criteria were not ticked. Null: it stayed. */
export function move({ t, stages, ask, send, trying, offerUndo, takeBack }: Tools) {
  return async (deal: Deal, stage: Stage): Promise<Answered | null> => {
    try {
      const yours = { stageId: stage.id, stageName: stage.name };
      const after = await trying((exactly) => send(changeStage, deal, { stageId: stage.id }, exactly), yours, [
        "stageId",
      ]).catch((thrown: unknown) => {
        const problem = problemOf(thrown);
        if (problem.code !== "opportunities.gate") throw thrown;
        return ask({
          kind: "gate",
          deal,
          stage,
          missing: problem.extra.missing as GateField[],
          send: (fill) => send(changeStage, deal, fill),
        });
      });
      if (after === null || after === "overwrite") return null;
      offerUndo(
        `${t("done.moved", { name: deal.name, stage: stage.name })}${unmetNote(t, after, stages.get(deal.stageId), stage)}`,
        () => takeBack(after),
      );
      return after;
    } catch (thrown) {
      showProblem(thrown);
      return null;
    }
  };
}

function unmetNote(t: Tools["t"], deal: Deal, from: Stage | undefined, to: Stage): string {
  if (!from || to.position < from.position) return "";
  const unmet = from.exitCriteria.filter(({ key }) => !deal.criteriaMet.includes(key));
  if (unmet.length === 0) return "";
  return `. ${t("done.unmet", { count: unmet.length, criteria: unmet[0]?.text ?? "", stage: from.name })}`;
}
