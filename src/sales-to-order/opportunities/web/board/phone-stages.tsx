import { UnstyledButton } from "@mantine/core";
import { useEffect, useState } from "react";
import type { RefObject } from "react";
import { Count } from "#base/ui/figures.tsx";
import { StageMark } from "#base/ui/meaning.tsx";
import type { Column, Stage } from "../deal.ts";
import { useText } from "../text.ts";
import classes from "./phone-stages.module.css";

type PhoneStagesProps = {
  columns: readonly Column[];
  stages: ReadonlyMap<string, Stage>;
  frame: RefObject<HTMLElement | null>;
};

/** On a phone the board shows one stage at a time: these buttons go to one, swiping does too. */
export function PhoneStages({ columns, stages, frame }: PhoneStagesProps) {
  const t = useText();
  const [current, setCurrent] = useState(columns[0]?.stageId);
  useEffect(() => {
    const board = frame.current;
    if (!board) return;
    const seen = new IntersectionObserver(
      (entries) => {
        const here = entries.find((entry) => entry.isIntersecting);
        if (here instanceof IntersectionObserverEntry) setCurrent((here.target as HTMLElement).dataset.stage);
      },
      { root: board, threshold: 0.6 },
    );
    for (const column of board.querySelectorAll("[data-stage]")) seen.observe(column);
    return () => seen.disconnect();
  }, [frame, columns]);
  useEffect(() => {
    document.getElementById(`stage ${current}`)?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current]);

  return (
    <div className={classes.stages} role="group" aria-label={t("board.phoneStages")}>
      {columns.map((column) => {
        const stage = stages.get(column.stageId);
        if (!stage) return null;
        return (
          <UnstyledButton
            key={column.stageId}
            id={`stage ${column.stageId}`}
            className={classes.stage}
            aria-pressed={column.stageId === current}
            onClick={() =>
              frame.current
                ?.querySelector(`[data-stage="${column.stageId}"]`)
                ?.scrollIntoView({ behavior: "smooth", block: "nearest", inline: "start" })
            }
          >
            <StageMark kind={stage.funnelPart}>{stage.name}</StageMark>
            <span className={classes.count}>
              <Count value={column.count} />
            </span>
          </UnstyledButton>
        );
      })}
    </div>
  );
}
