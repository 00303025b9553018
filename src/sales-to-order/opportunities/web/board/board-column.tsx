import { Button, Skeleton, Tooltip } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { CallOf } from "#base/contract/op.ts";
import { Count, Percent } from "#base/ui/figures.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { StageMark } from "#base/ui/meaning.tsx";
import type { list } from "../../contract.ts";
import type { Column, Deal, Stage } from "../deal.ts";
import type { Sort } from "../filter-url.ts";
import { useText } from "../text.ts";
import { ColumnTotals } from "./column-totals.tsx";
import { DealCard } from "./deal-card.tsx";
import { standsAbove } from "./sort-deals.ts";
import type { BoardWalk } from "./use-board-walk.ts";
import { useColumnItems } from "./use-column-items.ts";
import { useDealDrop } from "./use-drag.ts";
import { placeMoves } from "./place-moves.ts";
import type { Shown } from "./place-moves.ts";
import classes from "./board-column.module.css";

export type BoardColumnProps = {
  column: Column;
  stage: Stage;
  stages: readonly Stage[];
  currency: string;
  input: CallOf<typeof list>;
  sort: Sort;
  shown: Shown;
  walk: BoardWalk;
  ageOf: (since: string) => number;
  hintId: string;
  readOnly: boolean;
  previewedId: string | null;
  onMove: (deal: Deal, stageId: string) => void;
  onPreview: (deal: Deal) => void;
};

const cardHeight = 136;
const gap = 8;

/** One stage of the board: its totals, and its cards of which only those on screen are drawn. */
export function BoardColumn(props: BoardColumnProps) {
  const { column, stage, stages, walk, shown, sort, readOnly } = props;
  const t = useText();
  const base = useBaseText();
  const { items: loaded, hasMore, loading, failed, loadMore } = useColumnItems(column, props.input);
  const items = useMemo(() => placeMoves(stage.id, loaded, shown, standsAbove(sort)), [stage.id, loaded, shown, sort]);
  const scroller = useRef<HTMLDivElement>(null);
  const drop = useDealDrop(
    (deal) => props.onMove(deal, stage.id),
    (deal) => !readOnly && !stage.retired && deal.stageId !== stage.id,
  );
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    overscan: 5,
    gap,
    paddingStart: 2,
    paddingEnd: 12,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const drawn = virtual.getVirtualItems();

  const { register } = walk;
  useEffect(
    () =>
      register(stage.id, {
        items,
        focus: (index) => {
          virtual.scrollToIndex(index, { align: "auto" });
          return scroller.current;
        },
      }),
    [register, stage.id, items, virtual],
  );

  const last = drawn.at(-1)?.index ?? 0;
  const nearEnd = hasMore && !loading && !failed && last >= items.length - 8;
  const more = useRef(loadMore);
  useEffect(() => {
    more.current = loadMore;
  });
  useEffect(() => {
    if (nearEnd) more.current();
  }, [nearEnd]);

  const active = drawn.some(({ index }) => items[index]?.id === walk.activeId)
    ? walk.activeId
    : items[drawn[0]?.index ?? 0]?.id;
  return (
    <section
      ref={drop.element}
      className={classes.column}
      data-over={drop.over || undefined}
      data-stage={stage.id}
      aria-label={t("board.column", { stage: stage.name, count: t("words.count", { count: column.count }) })}
    >
      <header className={classes.head}>
        <div className={classes.title}>
          <Tooltip label={stage.purpose} disabled={stage.purpose === ""} multiline maw={260}>
            <h2 className={classes.name}>
              <StageMark kind={stage.funnelPart}>{stage.name}</StageMark>
            </h2>
          </Tooltip>
          <span className={classes.probability}>
            {stage.retired ? t("board.retired") : <Percent value={stage.probability} />}
          </span>
          <span className={classes.count}>
            <Count value={column.count} />
          </span>
        </div>
        <ColumnTotals totals={column} currency={props.currency} />
      </header>
      <div ref={scroller} className={classes.cards}>
        {items.length === 0 ? <p className={classes.empty}>{t("board.emptyColumn")}</p> : null}
        <ul className={classes.list} style={{ height: virtual.getTotalSize() }}>
          {drawn.map((item) => {
            const deal = items[item.index];
            if (!deal) return null;
            return (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                aria-setsize={column.count}
                aria-posinset={item.index + 1}
                className={classes.item}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <DealCard
                  deal={deal}
                  stage={stage}
                  stages={stages}
                  ageInDays={props.ageOf(deal.stageEnteredAt)}
                  tabStop={deal.id === active}
                  previewed={deal.id === props.previewedId}
                  readOnly={readOnly}
                  hintId={props.hintId}
                  onFocus={walk.setActive}
                  onMove={props.onMove}
                  onPreview={props.onPreview}
                />
              </li>
            );
          })}
        </ul>
        {loading && hasMore ? (
          <div role="status" aria-label={t("board.loadingMore")} className={classes.more}>
            <Skeleton h={cardHeight - 24} />
          </div>
        ) : null}
        {failed ? (
          <p role="alert" className={classes.empty}>
            {t("board.moreFailed")}{" "}
            <Button size="compact-sm" variant="light" onClick={loadMore}>
              {base("actions.retry")}
            </Button>
          </p>
        ) : null}
      </div>
    </section>
  );
}
