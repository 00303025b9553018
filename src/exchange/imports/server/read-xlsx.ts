import { Readable } from "node:stream";
import type ExcelJS from "exceljs";
import { err, ok } from "#base/kernel/result.ts";
import type { Result } from "#base/kernel/result.ts";
import { suggestKind } from "../core/column-mapping.ts";
import { detectHeaderRow } from "../core/detect-header.ts";
import { limits } from "../core/table.ts";
import type { Cell, FileProblem, TableRow } from "../core/table.ts";
import { unpackWorkbook } from "./unpack-workbook.ts";

/** The rows of one sheet, and the names of all sheets to choose from. */
export type SheetRows = { sheet: string; sheets: string[]; rows: TableRow[] };

/** A cell as text or number: dates become ISO text, formulas their last outcome, rich text and links their words. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? value : "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value !== "object") return "";
  if ("result" in value) return cellOf(value.result);
  if ("richText" in value && Array.isArray(value.richText))
    return value.richText.map((part: { text?: string }) => part.text ?? "").join("");
  if ("text" in value) return cellOf(value.text);
  return "error" in value ? String(value.error) : "";
}

function cellsOf(row: ExcelJS.Row): Cell[] {
  const values = row.values;
  // The library counts columns from 1 and leaves holes for empty cells.
  return Array.isArray(values) ? Array.from(values.slice(1), cellOf) : [];
}

async function readSheet(
  fileName: string,
  sheet: AsyncIterable<ExcelJS.Row>,
): Promise<Result<TableRow[], FileProblem>> {
  const rows: TableRow[] = [];
  for await (const row of sheet) {
    const cells = cellsOf(row);
    if (cells.length > limits.columns)
      return err({ code: "too_many_columns", fileName, params: { row: row.number, max: limits.columns } });
    if (cells.every((cell) => typeof cell === "string" && cell.trim() === "")) continue;
    rows.push({ number: row.number, cells });
    if (rows.length > limits.rows + 20) return err({ code: "too_many_rows", fileName, params: { max: limits.rows } });
  }
  return ok(rows);
}

/** How much a sheet looks like a list: 2 when its columns are understood, 1 when it has a header with rows below, else 0. */
function likeness(rows: readonly TableRow[]): number {
  const head = detectHeaderRow(rows.slice(0, 20).map(({ cells }) => cells));
  if (head === null || head + 1 >= rows.length) return 0;
  return suggestKind(rows[head]!.cells.map(String)) === null ? 1 : 2;
}

/** Reads a workbook sheet by sheet: the chosen one, else the first that looks most like a list, so that a cover sheet is passed over. */
export async function readXlsx(
  fileName: string,
  bytes: Uint8Array,
  chosen?: string,
): Promise<Result<SheetRows, FileProblem>> {
  // A tenth of the start-up time and memory, so it is loaded with the first workbook.
  const { default: excel } = await import("exceljs");
  const workbook = unpackWorkbook(bytes);
  if (!workbook.ok) return err({ code: workbook.error, fileName, params: { max: limits.expandedBytes / 1024 / 1024 } });
  const options = {
    worksheets: "emit",
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
    entries: "ignore",
  } as const;
  const sheets: string[] = [];
  let found: (SheetRows & { like: number }) | null = null;
  try {
    for await (const sheet of new excel.stream.xlsx.WorkbookReader(Readable.from([workbook.value]), options)) {
      const name = "name" in sheet && typeof sheet.name === "string" ? sheet.name : `${sheets.length + 1}`;
      sheets.push(name);
      const rows = await readSheet(fileName, sheet);
      if (!rows.ok) return rows;
      if (rows.value.length === 0 || (chosen !== undefined && chosen !== name)) continue;
      const like = likeness(rows.value);
      if (!found || like > found.like) found = { sheet: name, sheets, rows: rows.value, like };
    }
  } catch {
    return err({ code: "file_damaged", fileName });
  }
  if (found) return ok({ sheet: found.sheet, sheets: found.sheets, rows: found.rows });
  return err(
    chosen === undefined
      ? { code: "file_empty", fileName }
      : { code: "sheet_missing", fileName, params: { sheet: chosen } },
  );
}
