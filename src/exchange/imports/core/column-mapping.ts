import { detectDateOrder } from "./read-date.ts";
import type { DateOrder } from "./read-date.ts";
import { detectNumberStyle } from "./read-number.ts";
import type { NumberStyle } from "./read-number.ts";
import { fieldOf, fieldsOf, fileKinds } from "./fields.ts";
import type { Field, FileKind } from "./fields.ts";
import { looseKey } from "./name-key.ts";
import type { Cell, Table } from "./table.ts";

/** How one column is read: the field it fills (null: left out), and how its numbers and dates are written. */
export type Column = {
  index: number;
  header: string;
  field: string | null;
  numberStyle: NumberStyle;
  dateOrder: DateOrder;
  /** What one unit in the file stands for: 1,000,000 for amounts in millions. */
  scale: number;
  /** The values do not say which style or order is meant; a person should look. */
  ambiguous: boolean;
  /** A few distinct filled values, to judge the mapping by. */
  samples: string[];
};

/** How one file is read: what its rows are (null: file left out) and what each column means. */
export type FileMapping = { kind: FileKind | null; columns: Column[] };

/** What a person may override per column. */
export type ColumnChoice = {
  index: number;
  field?: string | null;
  numberStyle?: NumberStyle;
  dateOrder?: DateOrder;
  scale?: number;
};

function sampleCells(table: Table, index: number, most = 2_000): Cell[] {
  const cells: Cell[] = [];
  for (const row of table.rows) {
    const cell = row.cells[index];
    if (cell === undefined || cell === "") continue;
    cells.push(cell);
    if (cells.length >= most) break;
  }
  return cells;
}

function samplesOf(cells: readonly Cell[]): string[] {
  return [...new Set(cells.slice(0, 200).map((cell) => String(cell).slice(0, 80)))].slice(0, 5);
}

/** Fields per column index for one kind: exact names first, in the order of the fields, each field and column once. */
function matchFields(header: readonly string[], fields: readonly Field[]): Map<number, string> {
  const keys = header.map(looseKey);
  const found = new Map<number, string>();
  const ranked = fields.flatMap((field) => field.names.map((name, rank) => ({ field, key: looseKey(name), rank })));
  ranked.sort((a, b) => a.rank - b.rank);
  const taken = new Set<string>();
  const take = (fits: (columnKey: string, key: string) => boolean) => {
    for (const { field, key } of ranked) {
      if (taken.has(field.name)) continue;
      const index = keys.findIndex((columnKey, i) => !found.has(i) && columnKey !== "" && fits(columnKey, key));
      if (index < 0) continue;
      found.set(index, field.name);
      taken.add(field.name);
    }
  };
  take((columnKey, key) => columnKey === key);
  take((columnKey, key) => key.length >= 6 && columnKey.includes(key));
  return found;
}

/** What a file most probably is: the kind that has its required fields and understands most columns; null when none fits. */
export function suggestKind(header: readonly string[]): FileKind | null {
  let best: { kind: FileKind; matched: number } | null = null;
  for (const kind of fileKinds) {
    const fields = fieldsOf(kind);
    const matched = matchFields(header, fields);
    const names = new Set(matched.values());
    if (fields.some((field) => field.required && !names.has(field.name))) continue;
    // One column that happens to be called "name" says nothing about what the rows are.
    if (matched.size < Math.min(2, header.length)) continue;
    if (!best || matched.size > best.matched) best = { kind, matched: matched.size };
  }
  return best?.kind ?? null;
}

function readColumn(table: Table, index: number, field: Field | undefined): Column {
  const cells = sampleCells(table, index);
  const number = detectNumberStyle(cells);
  const date = detectDateOrder(cells);
  const numeric = field !== undefined && field.type !== "text" && field.type !== "date";
  return {
    index,
    header: table.header[index] ?? "",
    field: field?.name ?? null,
    numberStyle: number.style,
    dateOrder: date.order,
    scale: 1,
    ambiguous: (numeric && number.ambiguous) || (field?.type === "date" && date.ambiguous),
    samples: samplesOf(cells),
  };
}

/** The first reading of a file: its kind, the field of every column by its header name, number style and date order by its values. */
export function suggestMapping(table: Table, kind: FileKind | null = suggestKind(table.header)): FileMapping {
  const matched = kind ? matchFields(table.header, fieldsOf(kind)) : new Map<number, string>();
  const columns = table.header.map((_, index) => {
    const name = matched.get(index);
    return readColumn(table, index, kind && name ? fieldOf(kind, name) : undefined);
  });
  return { kind, columns };
}

/** A mapping with a person's choices in place of the suggestions; a field given to one column leaves the other. */
export function applyColumnChoices(
  mapping: FileMapping,
  table: Table,
  kind: FileKind | null,
  choices: readonly ColumnChoice[],
): FileMapping {
  const start = kind === mapping.kind ? mapping : suggestMapping(table, kind);
  const columns = start.columns.map((column) => ({ ...column }));
  for (const choice of choices) {
    if (!columns[choice.index]) continue;
    if (choice.field !== undefined) {
      for (const other of columns) if (other.field === choice.field) other.field = null;
      columns[choice.index] = readColumn(
        table,
        choice.index,
        kind && choice.field ? fieldOf(kind, choice.field) : undefined,
      );
    }
    const column = columns[choice.index]!;
    column.numberStyle = choice.numberStyle ?? column.numberStyle;
    column.dateOrder = choice.dateOrder ?? column.dateOrder;
    column.scale = choice.scale ?? column.scale;
    column.ambiguous = column.ambiguous && !choice.numberStyle && !choice.dateOrder;
  }
  return { kind, columns };
}
