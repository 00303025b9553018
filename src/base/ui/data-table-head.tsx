import { VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useBaseText } from "./i18n.ts";
import type { Column } from "./table-columns.ts";
import classes from "./data-table.module.css";

type HeadProps<R> = {
  columns: readonly Column<R>[];
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
  hidden: boolean;
};
type Direction = "ascending" | "descending";

function directionOf(sortKey: string | undefined, sort: string | undefined): Direction | undefined {
  if (!sortKey || !sort) return undefined;
  if (sort === sortKey) return "ascending";
  return sort === `-${sortKey}` ? "descending" : undefined;
}

/** The header row; a click on a sortable column asks the server for another order. */
export function DataTableHead<R>({ columns, sort, onSort, hidden }: HeadProps<R>) {
  return (
    <div role="rowgroup" className={classes.head} data-hidden={hidden || undefined}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} direction={directionOf(column.sortKey, sort)} onSort={onSort} />
        ))}
      </div>
    </div>
  );
}

function HeadCell<R>({
  column,
  direction,
  onSort,
}: {
  column: Column<R>;
  direction: Direction | undefined;
  onSort: ((sort: string) => void) | undefined;
}) {
  const t = useBaseText();
  const { sortKey } = column;
  const next: Direction = direction
    ? direction === "ascending"
      ? "descending"
      : "ascending"
    : (column.sortFirst ?? "ascending");
  return (
    <div
      role="columnheader"
      aria-sort={direction ?? (sortKey && onSort ? "none" : undefined)}
      className={classes.headCell}
      data-align={column.align}
    >
      {sortKey && onSort ? (
        <button
          type="button"
          className={classes.sort}
          onClick={() => onSort(next === "ascending" ? sortKey : `-${sortKey}`)}
        >
          <span className={classes.clip}>{column.header}</span>
          <VisuallyHidden>
            {t(next === "ascending" ? "table.sortAscending" : "table.sortDescending", { column: column.header })}
          </VisuallyHidden>
          {direction === "ascending" ? <IconArrowUp aria-hidden size={14} stroke={2} /> : null}
          {direction === "descending" ? <IconArrowDown aria-hidden size={14} stroke={2} /> : null}
        </button>
      ) : (
        <span className={classes.clip}>{column.header}</span>
      )}
    </div>
  );
}
