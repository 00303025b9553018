import { useMediaQuery } from "@mantine/hooks";
import { useId, useMemo, useRef, useState } from "react";
import type { CallOf, OutputOf } from "#base/contract/op.ts";
import { useCan } from "#base/ui/session.tsx";
import type { board, list } from "../../contract.ts";
import type { Deal, Pipeline } from "../deal.ts";
import { DealPreview } from "../lazy-parts.tsx";
import type { Sort } from "../filter-url.ts";
import { useText } from "../text.ts";
import { useAge } from "../use-age.ts";
import { usePipelines } from "../use-pipelines.ts";
import { useVerbs } from "../verbs/deal-verbs.tsx";
import { BoardColumn } from "./board-column.tsx";
import { DropZones } from "./drop-zones.tsx";
import { PhoneStages } from "./phone-stages.tsx";
import { useBoardKeys } from "./use-board-keys.ts";
import { useBoardWalk } from "./use-board-walk.ts";
import { useDealDrag } from "./use-drag.ts";
import { useMoves } from "./use-moves.ts";
import classes from "./board-view.module.css";

type BoardViewProps = {
  data: OutputOf<typeof board>;
  pipeline: Pipeline;
  /** The board's filter, for the cards that come later. */
  input: CallOf<typeof list>;
  sort: Sort;
  asOf: string | undefined;
  stale: boolean;
};

/** The columns of a board with their keys, drops and preview; only looked at when it is one of the past. */
export function BoardView({ data, pipeline, input, sort, asOf, stale }: BoardViewProps) {
  const t = useText();
  const hintId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [previewed, setPreviewed] = useState<Deal | null>(null);
  const phone = useMediaQuery("(max-width: 48em)", matchMedia("(max-width: 48em)").matches);
  const { stages } = usePipelines();
  const verbs = useVerbs();
  const mayMove = useCan("opportunity.update") && asOf === undefined;
  const mayClose = useCan("opportunity.close") && asOf === undefined;
  const ageOf = useAge(asOf);
  const { shown, move } = useMoves(stages);
  const order = useMemo(() => data.columns.map((column) => column.stageId), [data.columns]);
  const walk = useBoardWalk(order);
  const dragged = useDealDrag(frame);

  const open = pipeline.stages.filter((stage) => !stage.retired);
  function shift(deal: Deal, by: 1 | -1) {
    const target = open[open.findIndex((stage) => stage.id === deal.stageId) + by];
    if (!mayMove || !target || open.every((stage) => stage.id !== deal.stageId)) return;
    void move(deal, target.id);
  }
  useBoardKeys({
    board: frame,
    walk,
    onShift: shift,
    onClose: (deal, outcome) => {
      if (mayClose && deal.status === "open") void (outcome === "won" ? verbs.win(deal) : verbs.lose(deal));
    },
    onPreview: (deal) => setPreviewed((before) => (before?.id === deal.id ? null : deal)),
  });
  // The preview goes along while the keyboard walks the board.
  const shownId = previewed && (walk.activeId ?? previewed.id);

  return (
    <>
      <p id={hintId} hidden>
        {t("board.cardHint")}
      </p>
      {phone ? <PhoneStages columns={data.columns} stages={stages} frame={frame} /> : null}
      <div
        ref={frame}
        className={classes.board}
        data-stale={stale || undefined}
        role="group"
        aria-label={t("board.label", { pipeline: pipeline.name })}
      >
        {data.columns.map((column) => {
          const stage = stages.get(column.stageId);
          if (!stage) return null;
          return (
            <BoardColumn
              key={column.stageId}
              column={column}
              stage={stage}
              stages={pipeline.stages}
              currency={data.currency}
              input={input}
              sort={sort}
              shown={shown}
              walk={walk}
              ageOf={ageOf}
              hintId={hintId}
              readOnly={!mayMove}
              previewedId={shownId}
              onMove={move}
              onPreview={setPreviewed}
            />
          );
        })}
      </div>
      {dragged && mayClose ? (
        <DropZones onWin={(deal) => void verbs.win(deal)} onLose={(deal) => void verbs.lose(deal)} />
      ) : null}
      {shownId ? <DealPreview id={shownId} asOf={asOf} onClose={() => setPreviewed(null)} /> : null}
    </>
  );
}
