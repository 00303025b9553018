import type { SourceColumn } from "./run.ts";

/** The names of separators among the texts. */
export const separatorNames = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;
export const numberStyles = ["dutch", "english", "auto"] as const;
export const dateOrders = ["dmy", "mdy", "ymd"] as const;

/** The one value all columns share; undefined when there are none, null when they differ. */
export function shared<T>(columns: readonly SourceColumn[], value: (column: SourceColumn) => T): T | null | undefined {
  const values = new Set(columns.map(value));
  return values.size > 1 ? null : [...values][0];
}
