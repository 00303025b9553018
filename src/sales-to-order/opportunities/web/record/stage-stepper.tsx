import { Select, Tooltip, UnstyledButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { stageColours } from "#base/ui/meaning.tsx";
import type { DealDetail } from "../deal.ts";
import { StageAge } from "../stage-age.tsx";
import { useText } from "../text.ts";
import { useAge } from "../use-age.ts";
import { usePipelines } from "../use-pipelines.ts";
import { useVerbs } from "../verbs/deal-verbs.tsx";
import { useRefreshDeals } from "../verbs/use-send.ts";
import classes from "./stage-stepper.module.css";

/** The stages of the pipeline in order; a click moves the deal there. */
export function StageStepper({ deal }: { deal: DealDetail }) {
  const t = useText();
  const verbs = useVerbs();
  const refresh = useRefreshDeals();
  const ageOf = useAge(deal.asOf?.slice(0, 10));
  const phone = useMediaQuery("(max-width: 48em)", matchMedia("(max-width: 48em)").matches);
  const { pipelines, stages: all } = usePipelines();
  const [target, setTarget] = useState<string | null>(null);
  const pipeline = pipelines?.find((each) => each.id === deal.pipelineId);
  const current = target ?? deal.stageId;
  const stages = pipeline?.stages.filter((stage) => !stage.retired || stage.id === deal.stageId) ?? [];
  const reached = stages.findIndex((stage) => stage.id === current);
  const movable = deal.can.edit && deal.status === "open";

  async function moveTo(stageId: string) {
    const stage = all.get(stageId);
    if (!stage || stageId === current) return;
    setTarget(stageId);
    await verbs.move(deal, stage);
    await refresh();
    setTarget(null);
  }

  const age =
    deal.status === "open" ? (
      <StageAge days={ageOf(deal.stageEnteredAt)} usual={all.get(deal.stageId)?.usualDays ?? null} />
    ) : null;
  if (phone) {
    return (
      <div className={classes.phone}>
        <Select
          aria-label={t("field.stageId")}
          allowDeselect={false}
          disabled={!movable}
          data={stages.map((stage) => ({ value: stage.id, label: stage.name, disabled: stage.retired }))}
          value={current}
          onChange={(id) => (id ? void moveTo(id) : undefined)}
        />
        {age}
      </div>
    );
  }
  return (
    <div className={classes.row}>
      <ol className={classes.stepper} aria-label={t("record.stages", { pipeline: pipeline?.name ?? "" })}>
        {stages.map((stage, index) => {
          const isCurrent = stage.id === current;
          const label = isCurrent
            ? t("record.currentStage", { stage: stage.name })
            : t("record.moveTo", { stage: stage.name });
          return (
            <li
              key={stage.id}
              className={classes.step}
              data-reached={index <= reached || undefined}
              data-current={isCurrent || undefined}
              data-status={deal.status}
              style={{ "--part": stageColours[stage.funnelPart] }}
            >
              <Tooltip label={stage.purpose} disabled={stage.purpose === ""} multiline maw={260}>
                <UnstyledButton
                  className={classes.button}
                  aria-current={isCurrent ? "step" : undefined}
                  aria-label={label}
                  disabled={!movable || stage.retired}
                  onClick={() => void moveTo(stage.id)}
                >
                  <span className={classes.name}>{stage.name}</span>
                </UnstyledButton>
              </Tooltip>
            </li>
          );
        })}
      </ol>
      <div className={classes.age}>{age}</div>
    </div>
  );
}
