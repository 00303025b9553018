import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { showProblem } from "#base/ui/toasts.tsx";
import { opQuery, useOpMutation } from "#base/ui/use-op.ts";
import { editPipeline, listPipelines } from "../../pipelines-contract.ts";
import type { Pipeline, Stage } from "../deal.ts";
import { useText } from "../text.ts";
import { StageRow } from "./stage-row.tsx";
import classes from "./settings.module.css";

/** The stages in order; dragging or the arrow keys on a handle put them in another. */
export function StageList({
  pipeline,
  showRetired,
  onEdit,
}: {
  pipeline: Pipeline;
  showRetired: boolean;
  onEdit: (stage: Stage) => void;
}) {
  const t = useText();
  const client = useQueryClient();
  const [said, setSaid] = useState("");
  const edit = useOpMutation(editPipeline, {
    onError: showProblem,
    onSettled: () => client.invalidateQueries({ queryKey: [listPipelines.id] }),
  });

  /** Puts a stage on the place of another, on screen at once; retired stages keep their place among the others. */
  function moveTo(stage: Stage, target: Stage, edge: "before" | "after") {
    const rest = pipeline.stages.filter((each) => each.id !== stage.id);
    const at = rest.findIndex((each) => each.id === target.id) + (edge === "after" ? 1 : 0);
    const stages = rest.toSpliced(at, 0, stage);
    if (stages.every((each, index) => each.id === pipeline.stages[index]?.id)) return;
    client.setQueryData(
      opQuery(listPipelines, {}).queryKey,
      (old) =>
        old && { ...old, items: old.items.map((each) => (each.id === pipeline.id ? { ...each, stages } : each)) },
    );
    edit.mutate({ id: pipeline.id, version: pipeline.version, stageOrder: stages.map(({ id }) => id) });
    const place = stages.filter((each) => !each.retired);
    setSaid(
      t("pipelines.movedTo", {
        stage: stage.name,
        position: place.findIndex((each) => each.id === stage.id) + 1,
        count: place.length,
      }),
    );
  }

  const shown = pipeline.stages.filter((stage) => showRetired || !stage.retired);
  return (
    <>
      <div aria-hidden className={classes.heads}>
        <span />
        <span>{t("field.stageId")}</span>
        <span className={classes.number}>{t("field.probability")}</span>
        <span className={classes.number}>{t("pipelines.usualDays")}</span>
        <span>{t("pipelines.category")}</span>
        <span>{t("pipelines.demands")}</span>
      </div>
      <ul className={classes.stages} aria-label={t("pipelines.stages")}>
        {shown.map((stage, index) => (
          <StageRow
            key={stage.id}
            stage={stage}
            onEdit={() => onEdit(stage)}
            onStep={(by) => {
              const target = shown[index + by];
              if (target) moveTo(stage, target, by === 1 ? "after" : "before");
            }}
            onDrop={(dragged, edge) => {
              const moved = pipeline.stages.find((each) => each.id === dragged);
              if (moved) moveTo(moved, stage, edge);
            }}
          />
        ))}
      </ul>
      <p role="status" className={classes.spoken}>
        {said}
      </p>
    </>
  );
}
