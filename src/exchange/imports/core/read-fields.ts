import { fieldOf, fieldsOf } from "./fields.ts";
import type { Field } from "./fields.ts";
import type { Column, FileMapping } from "./column-mapping.ts";
import { tidy } from "./name-key.ts";
import { readAmount, readNumber } from "./read-number.ts";
import { readDate } from "./read-date.ts";
import type { Cell, RowProblem, RowProblemCode, Table, TableRow } from "./table.ts";

/** The fields of one row as read: text, cents or number, and dates by field name; a field without value is absent. */
export type ReadRow = {
  file: number;
  row: number;
  texts: Record<string, string>;
  numbers: Record<string, number>;
  dates: Record<string, string>;
  problems: RowProblem[];
  /** Names of the columns that fill the fields, so that a problem can name what the reader sees. */
  headers: ReadonlyMap<string, string>;
};

/** Rows worked on before other work gets a turn. */
export const rowsPerStep = 250;

type Reader = { column: Column; field: Field };

/** Adds a problem to a row, naming the field and the column the reader sees. */
export function addProblem(
  read: ReadRow,
  code: RowProblemCode,
  more: {
    field?: string;
    value?: string;
    severity?: "error" | "warning";
    params?: Record<string, string | number>;
  } = {},
): void {
  const { field = null, value = null, severity = "error", params } = more;
  const column = (field === null ? undefined : read.headers.get(field)) ?? null;
  read.problems.push({
    file: read.file,
    row: read.row,
    field,
    column,
    code,
    severity,
    value: value?.slice(0, 200) ?? null,
    ...(params && { params }),
  });
}

/** Whether a row cannot be taken over. */
export function hasError(read: ReadRow): boolean {
  return read.problems.some((problem) => problem.severity === "error");
}

function readCell(read: ReadRow, { column, field }: Reader, cell: Cell): void {
  const value = String(cell);
  const about = { field: field.name, value };
  if (field.type === "date") {
    const date = readDate(cell, column.dateOrder);
    if (date.ok) read.dates[field.name] = date.value;
    else addProblem(read, date.error, { ...about, params: { order: column.dateOrder } });
  } else if (field.type !== "text") {
    const number =
      field.type === "amount"
        ? readAmount(cell, column.numberStyle, column.scale)
        : readNumber(cell, column.numberStyle);
    if (!number.ok) addProblem(read, number.error, { ...about, params: { style: column.numberStyle } });
    else if (number.value !== null && number.value < 0 && field.type === "amount")
      addProblem(read, "amount_negative", about);
    else if (number.value !== null && !fits(field, number.value)) addProblem(read, "number_invalid", about);
    else if (number.value !== null) read.numbers[field.name] = number.value;
  } else if (value.length > field.maxLength) {
    addProblem(read, "too_long", { ...about, params: { max: field.maxLength, length: value.length } });
  } else read.texts[field.name] = value;
}

function fits({ type, min, max }: Field, value: number): boolean {
  return value >= min && value <= max && (type !== "whole" || Number.isInteger(value));
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

function readRow(blank: ReadRow, row: TableRow, readers: readonly Reader[], unmapped: readonly string[]): ReadRow {
  const read: ReadRow = { ...blank, row: row.number, texts: {}, numbers: {}, dates: {}, problems: [] };
  for (const field of unmapped) addProblem(read, "required", { field });
  for (const reader of readers) {
    const cell = row.cells[reader.column.index];
    if (isEmpty(cell)) {
      if (reader.field.required) addProblem(read, "required", { field: reader.field.name });
    } else readCell(read, reader, typeof cell === "string" ? tidyFor(reader.field, cell) : cell!);
  }
  return read;
}

/** Notes keep their line breaks; everything else is one line. */
function tidyFor(field: Field, cell: string): string {
  return field.name === "closeNote" ? cell.trim() : tidy(cell);
}

/** Required fields that no column fills; every row fails until one does. */
export function unmappedFields(mapping: FileMapping): string[] {
  if (!mapping.kind) return [];
  const filled = new Set(mapping.columns.map((column) => column.field));
  return fieldsOf(mapping.kind).flatMap((field) => (field.required && !filled.has(field.name) ? [field.name] : []));
}

/** Reads every row of a file by its mapping; the problems found while parsing the file stay with their rows. */
export function* readRows(file: number, table: Table, mapping: FileMapping): Generator<void, ReadRow[]> {
  const { kind } = mapping;
  if (!kind) return [];
  const readers = mapping.columns.flatMap((column) => {
    const field = column.field ? fieldOf(kind, column.field) : undefined;
    return field ? [{ column, field }] : [];
  });
  const unmapped = unmappedFields(mapping);
  const broken = new Map<number, RowProblem[]>();
  for (const problem of table.problems) {
    broken.set(problem.row, [...(broken.get(problem.row) ?? []), { ...problem, file }]);
  }
  const headers = new Map(readers.map(({ field, column }) => [field.name, column.header]));
  const blank: ReadRow = { file, row: 0, texts: {}, numbers: {}, dates: {}, problems: [], headers };
  const reads: ReadRow[] = [];
  for (const row of table.rows) {
    const problems = broken.get(row.number);
    // A shifted row would give a pile of misleading messages; the one about its columns says enough.
    if (problems) reads.push({ ...blank, row: row.number, problems });
    else reads.push(readRow(blank, row, readers, unmapped));
    if (reads.length % rowsPerStep === 0) yield;
  }
  return reads;
}
