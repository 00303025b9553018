import { Skeleton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import type { ApiProblem } from "./api.ts";
import { ColumnChooser } from "./column-chooser.tsx";
import { DataTableHead } from "./data-table-head.tsx";
import { DataTableRow } from "./data-table-row.tsx";
import { useBaseText } from "./i18n.ts";
import { EmptyState, ErrorState } from "./states.tsx";
import { leastWidthOf, templateOf, useVisibleColumns } from "./table-columns.ts";
import type { Column } from "./table-columns.ts";
import { useRowKeys } from "./use-row-keys.ts";
import classes from "./data-table.module.css";

/** What the table needs to know of the query behind its rows; usePagedOp().query fits. */
type RowsQuery = {
  isPending: boolean;
  isError: boolean;
  error: ApiProblem | null;
  isPlaceholderData: boolean;
  hasNextPage?: boolean;
  isFetchingNextPage?: boolean;
  isFetchNextPageError?: boolean;
  refetch: () => unknown;
  fetchNextPage?: () => unknown;
};

export type DataTableProps<R extends { id: string }> = {
  /** Names the table for screen readers. */
  label: string;
  /** Where the choice of columns is kept on this machine. */
  storageKey: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  query: RowsQuery;
  /** All rows under the filter, when the list knows. */
  total?: number | undefined;
  /** "amount" or "-amount", as the API takes it. */
  sort?: string | undefined;
  onSort?: (sort: string) => void;
  /** The address of a row; its first column becomes the link. */
  hrefOf?: (row: R) => string;
  onOpen?: (row: R) => void;
  /** Space on a row. */
  onPreview?: (row: R) => void;
  /** Shown when there are no rows; teaches, or offers to clear the filter. */
  empty?: ReactNode;
  /** A row as drawn on a phone, instead of columns that do not fit. */
  compact?: (row: R) => ReactNode;
  /** Left of the count and the column chooser. */
  toolbar?: ReactNode;
  isSelected?: (row: R) => boolean;
};

const rowHeight = 36;
const compactHeight = 64;

/** A list that stays quick with any number of rows: only what is on screen is drawn, the next page loads while scrolling. */
export function DataTable<R extends { id: string }>(props: DataTableProps<R>) {
  const { label, columns, rows, query, total, sort, onSort, empty } = props;
  const t = useBaseText();
  const helpId = useId();
  const phone = useMediaQuery("(max-width: 48em)", matchMedia("(max-width: 48em)").matches);
  const compact = phone ? props.compact : undefined;
  const { visible, shown, setShown, reset } = useVisibleColumns(props.storageKey, columns);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (compact ? compactHeight : rowHeight),
    overscan: 12,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const items = virtual.getVirtualItems();
  const keys = useRowKeys({ ...props, scroller, scrollTo: (index) => virtual.scrollToIndex(index, { align: "auto" }) });

  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && last >= rows.length - 25) fetchNextPage?.();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, last, rows.length]);

  const refused = query.isError && rows.length === 0;
  const template = templateOf(visible);
  return (
    <section className={classes.table} aria-label={label}>
      <div className={classes.toolbar}>
        <div className={classes.tools}>{props.toolbar}</div>
        {total === undefined || rows.length === 0 ? null : (
          <span className={classes.count}>{t("table.rows", { count: total })}</span>
        )}
        {compact ? null : <ColumnChooser columns={columns} shown={shown} onChange={setShown} onReset={reset} />}
      </div>
      {refused ? <ErrorState problem={query.error} onRetry={() => query.refetch()} /> : null}
      {!refused && !query.isPending && rows.length === 0 ? (empty ?? <EmptyState />) : null}
      {query.isPending ? <LoadingRows template={template} columns={visible.length} /> : null}
      {rows.length > 0 ? (
        <div ref={scroller} className={classes.scroller} data-stale={query.isPlaceholderData || undefined}>
          <span id={helpId} hidden>
            {t("table.help")}
          </span>
          <div
            role="grid"
            aria-label={label}
            tabIndex={-1}
            aria-describedby={helpId}
            aria-busy={query.isPlaceholderData}
            aria-rowcount={total === undefined ? (hasNextPage ? -1 : rows.length + 1) : total + 1}
            className={classes.grid}
            data-compact={compact ? true : undefined}
            style={{
              "--template": compact ? "1fr" : template,
              ...(compact ? {} : { minWidth: leastWidthOf(visible) }),
            }}
            onKeyDown={keys.onKeyDown}
          >
            <DataTableHead columns={visible} sort={sort} onSort={onSort} hidden={compact !== undefined} />
            <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
              {items.map((item) => {
                const row = rows[item.index];
                if (!row) return null;
                return (
                  <DataTableRow
                    key={item.key}
                    row={row}
                    index={item.index}
                    offset={item.start}
                    columns={visible}
                    compact={compact}
                    current={keys.current === item.index}
                    selected={props.isSelected?.(row) ?? false}
                    measure={compact ? virtual.measureElement : undefined}
                    hrefOf={props.hrefOf}
                    onOpen={keys.open}
                    onFocus={keys.setCurrent}
                  />
                );
              })}
            </div>
          </div>
          <p className={classes.foot} role="status">
            {isFetchingNextPage ? t("table.loadingMore") : null}
          </p>
          {isFetchNextPageError ? <ErrorState problem={query.error} onRetry={() => fetchNextPage?.()} /> : null}
        </div>
      ) : null}
    </section>
  );
}

function LoadingRows({ template, columns }: { template: string; columns: number }) {
  const t = useBaseText();
  return (
    <div role="status" aria-label={t("table.loadingRows")} className={classes.loading}>
      {Array.from({ length: 12 }, (_, row) => (
        <div key={row} className={classes.skeleton} style={{ "--template": template }}>
          {Array.from({ length: columns }, (_, column) => (
            <Skeleton key={column} h={12} w={`${55 + ((row * 7 + column * 13) % 35)}%`} />
          ))}
        </div>
      ))}
    </div>
  );
}
