import { useLocalStorage } from "@mantine/hooks";
import { useMemo } from "react";
import type { ReactNode } from "react";

/** One column of a DataTable. */
export type Column<R> = {
  id: string;
  header: string;
  cell: (row: R) => ReactNode;
  /** Pixels; with `grow` the least it needs. */
  width: number;
  /** Share of the room that is left. */
  grow?: number;
  /** Figures stand right. */
  align?: "end";
  /** The field the server sorts by; absent: this column cannot be sorted. */
  sortKey?: string;
  /** Which way the first click sorts; amounts and dates usually "descending". */
  sortFirst?: "ascending" | "descending";
  /** Not shown until chosen. */
  optional?: boolean;
  /** Always shown. */
  fixed?: boolean;
};

/** The columns as a CSS grid. */
export function templateOf<R>(columns: readonly Column<R>[]): string {
  return columns.map(({ width, grow }) => (grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`)).join(" ");
}

/** The pixels the columns need at least; narrower, the table scrolls sideways. */
export function leastWidthOf<R>(columns: readonly Column<R>[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

/** Which columns this person chose to see, kept on this machine. */
export function useVisibleColumns<R>(storageKey: string, columns: readonly Column<R>[]) {
  const [chosen, setChosen, removeChosen] = useLocalStorage<Record<string, boolean>>({
    key: `koers.columns.${storageKey}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const shown = useMemo(
    () =>
      new Set(
        columns.filter((column) => column.fixed || (chosen[column.id] ?? !column.optional)).map((column) => column.id),
      ),
    [columns, chosen],
  );
  const visible = useMemo(() => columns.filter((column) => shown.has(column.id)), [columns, shown]);
  return {
    visible,
    shown,
    setShown: (id: string, show: boolean) => setChosen((before) => ({ ...before, [id]: show })),
    reset: removeChosen,
  };
}
