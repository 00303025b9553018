import { Link } from "@tanstack/react-router";
import { memo } from "react";
import type { MouseEvent, ReactNode } from "react";
import type { Column } from "./table-columns.ts";
import classes from "./data-table.module.css";

type RowProps<R> = {
  row: R;
  index: number;
  offset: number;
  columns: readonly Column<R>[];
  compact: ((row: R) => ReactNode) | undefined;
  current: boolean;
  selected: boolean;
  measure: ((element: HTMLElement | null) => void) | undefined;
  hrefOf: ((row: R) => string) | undefined;
  onOpen: (row: R) => void;
  onFocus: (index: number) => void;
};

function Row<R extends { id: string }>({
  row,
  index,
  offset,
  columns,
  compact,
  current,
  selected,
  measure,
  hrefOf,
  onOpen,
  onFocus,
}: RowProps<R>) {
  const linked = (content: ReactNode) =>
    hrefOf ? (
      <Link to={hrefOf(row)} preload="intent" className={classes.link} tabIndex={-1}>
        {content}
      </Link>
    ) : (
      content
    );
  function onClick(event: MouseEvent<HTMLElement>) {
    // Links, buttons and fields in a cell do their own work; selecting text is not opening.
    if (
      (event.target as HTMLElement).closest("a, button, input, label, [role=option]") ||
      getSelection()?.type === "Range"
    )
      return;
    onOpen(row);
  }
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      tabIndex={current ? 0 : -1}
      className={classes.row}
      style={{ transform: `translateY(${offset}px)` }}
      onClick={onClick}
      onFocus={() => onFocus(index)}
    >
      {compact ? (
        <div role="gridcell" className={classes.compact}>
          {linked(compact(row))}
        </div>
      ) : (
        columns.map((column, position) => (
          <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
            {position === 0 ? linked(column.cell(row)) : column.cell(row)}
          </div>
        ))
      )}
    </div>
  );
}

/** One row; drawn again only when what it shows changed. */
export const DataTableRow = memo(Row) as typeof Row;
