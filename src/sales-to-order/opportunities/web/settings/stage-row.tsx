import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter";
import { ActionIcon, Badge } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowUp,
  IconArchive,
  IconGripVertical,
  IconPencil,
  IconRestore,
} from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useConfirm } from "#base/ui/confirm-dialog.tsx";
import { Percent } from "#base/ui/figures.tsx";
import { CategoryMark, StageMark } from "#base/ui/meaning.tsx";
import { showProblem } from "#base/ui/toasts.tsx";
import { useOpMutation } from "#base/ui/use-op.ts";
import { editStage } from "../../pipelines-contract.ts";
import type { Stage } from "../deal.ts";
import { useText } from "../text.ts";
import classes from "./settings.module.css";

type Edge = "before" | "after";
type StageRowProps = {
  stage: Stage;
  onEdit: () => void;
  onStep: (by: 1 | -1) => void;
  onDrop: (stageId: string, edge: Edge) => void;
};

const edgeOf = (element: Element, y: number): Edge => {
  const { top, height } = element.getBoundingClientRect();
  return y < top + height / 2 ? "before" : "after";
};

function useStageDrag(stage: Stage, onDrop: StageRowProps["onDrop"]) {
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const [dragging, setDragging] = useState(false);
  const [edge, setEdge] = useState<Edge | null>(null);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => {
    if (!row.current || !handle.current) return;
    const stops = [
      draggable({
        element: row.current,
        dragHandle: handle.current,
        getInitialData: () => ({ kind: "stage", id: stage.id }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element: row.current,
        canDrop: ({ source }) => source.data.kind === "stage" && source.data.id !== stage.id,
        onDrag: ({ self, location }) => setEdge(edgeOf(self.element, location.current.input.clientY)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source, location }) => {
          setEdge(null);
          drop.current(String(source.data.id), edgeOf(self.element, location.current.input.clientY));
        },
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [stage.id]);
  return { row, handle, dragging, edge };
}

/** One stage: what it says of a deal that stands in it. */
export function StageRow({ stage, onEdit, onStep, onDrop }: StageRowProps) {
  const t = useText();
  const { row, handle, dragging, edge } = useStageDrag(stage, onDrop);
  return (
    <li
      ref={row}
      className={classes.stage}
      data-retired={stage.retired || undefined}
      data-dragging={dragging || undefined}
      data-edge={edge ?? undefined}
    >
      <ActionIcon
        ref={handle}
        className={classes.handle}
        aria-label={t("pipelines.drag", { stage: stage.name })}
        onKeyDown={(event) => {
          if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
          event.preventDefault();
          onStep(event.key === "ArrowUp" ? -1 : 1);
        }}
      >
        <IconGripVertical aria-hidden size={16} stroke={1.6} />
      </ActionIcon>
      <div className={classes.stageName}>
        <StageMark kind={stage.funnelPart}>{stage.name}</StageMark>{" "}
        {stage.retired ? <Badge color="gray">{t("pipelines.retired")}</Badge> : null}
        <span className={classes.purpose} title={stage.purpose}>
          {stage.purpose}
        </span>
      </div>
      <span className={classes.number}>
        <Percent value={stage.probability} />
      </span>
      <span className={classes.number}>
        {stage.usualDays === null ? t("pipelines.noUsual") : t("pipelines.days", { count: stage.usualDays })}
      </span>
      <span className={classes.category}>
        <CategoryMark category={stage.category}>{t(`category.${stage.category}`)}</CategoryMark>
      </span>
      <span className={classes.more}>
        {[
          stage.exitCriteria.length > 0 ? t("pipelines.criteriaCount", { count: stage.exitCriteria.length }) : null,
          stage.requiredFields.length > 0 ? t("pipelines.requiredCount", { count: stage.requiredFields.length }) : null,
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      <StageButtons stage={stage} onEdit={onEdit} onStep={onStep} />
    </li>
  );
}

function StageButtons({ stage, onEdit, onStep }: Omit<StageRowProps, "onDrop">) {
  const t = useText();
  const confirm = useConfirm();
  const edit = useOpMutation(editStage, { onError: showProblem });
  const change = (retired: boolean) => edit.mutate({ id: stage.id, version: stage.version, retired });
  async function retire() {
    const question = {
      title: t("pipelines.retireStageTitle", { stage: stage.name }),
      detail: t("pipelines.retireStageDetail"),
      confirmLabel: t("pipelines.retire"),
      danger: true,
    };
    if (await confirm(question)) change(true);
  }
  return (
    <span className={classes.buttons}>
      <ActionIcon aria-label={t("pipelines.moveUp", { stage: stage.name })} onClick={() => onStep(-1)}>
        <IconArrowUp aria-hidden size={15} stroke={1.7} />
      </ActionIcon>
      <ActionIcon aria-label={t("pipelines.moveDown", { stage: stage.name })} onClick={() => onStep(1)}>
        <IconArrowDown aria-hidden size={15} stroke={1.7} />
      </ActionIcon>
      <ActionIcon aria-label={`${t("pipelines.editStage")}: ${stage.name}`} onClick={onEdit}>
        <IconPencil aria-hidden size={15} stroke={1.7} />
      </ActionIcon>
      {stage.retired ? (
        <ActionIcon aria-label={`${t("pipelines.reinstate")}: ${stage.name}`} onClick={() => change(false)}>
          <IconRestore aria-hidden size={15} stroke={1.7} />
        </ActionIcon>
      ) : (
        <ActionIcon aria-label={`${t("pipelines.retire")}: ${stage.name}`} onClick={() => void retire()}>
          <IconArchive aria-hidden size={15} stroke={1.7} />
        </ActionIcon>
      )}
    </span>
  );
}
