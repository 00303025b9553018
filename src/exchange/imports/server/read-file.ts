import { err, ok } from "#base/kernel/result.ts";
import type { Result } from "#base/kernel/result.ts";
import { detectHeaderRow, duplicateHeaders } from "../core/detect-header.ts";
import { tidy } from "../core/name-key.ts";
import { limits } from "../core/table.ts";
import type { Cell, FileProblem, RowProblem, Separator, Table, TableRow } from "../core/table.ts";
import { detectEncoding, isKnownEncoding } from "./detect-encoding.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import { sniffFile } from "./sniff-file.ts";

/** What a person may set when the detection is wrong; `headerRow` is the row number a spreadsheet shows. */
export type ReadOptions = { encoding?: string; separator?: Separator; sheet?: string; headerRow?: number };

/** A file read into rows and columns, and the sheets it could have been read from. */
export type ReadFile = Table & { sheets: string[] };

type Opened = Pick<ReadFile, "format" | "encoding" | "separator" | "sheet" | "sheets"> & { rows: TableRow[] };

async function open(fileName: string, bytes: Uint8Array, options: ReadOptions): Promise<Result<Opened, FileProblem>> {
  if (bytes.length > limits.bytes)
    return err({ code: "file_too_large", fileName, params: { max: limits.bytes / 1024 / 1024 } });
  const sniffed = sniffFile(bytes);
  if (sniffed.kind === "refused") return err({ code: sniffed.code, fileName });
  if (sniffed.kind === "xlsx") {
    const read = await readXlsx(fileName, bytes, options.sheet);
    return read.ok ? ok({ ...read.value, format: "xlsx", encoding: null, separator: null }) : read;
  }
  const encoding = options.encoding ?? detectEncoding(bytes);
  if (!isKnownEncoding(encoding)) return err({ code: "encoding_unknown", fileName, params: { encoding } });
  const read = await readCsv(fileName, bytes, encoding, options.separator);
  if (!read.ok) return read;
  return ok({
    format: "csv",
    encoding,
    separator: read.value.separator,
    sheet: null,
    sheets: [],
    rows: read.value.rows,
  });
}

/** Letters of a column as a spreadsheet shows them: 0 is A, 26 is AA. */
function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

function filled(cell: Cell | undefined): boolean {
  return cell !== undefined && String(cell).trim() !== "";
}

/** The header without trailing empty names; an unnamed column between others is called by its letter. */
function headerOf(cells: readonly Cell[]): string[] {
  const width = cells.findLastIndex(filled) + 1;
  return cells.slice(0, width).map((cell, i) => tidy(String(cell)) || `(${columnLetters(i)})`);
}

/** Checks a row against the header: the same number of columns (empty ones at the end do not count) and no endless cell. */
function checkRow(row: TableRow, width: number, exact: boolean): RowProblem | null {
  const problem = (code: "columns_unequal" | "cell_too_long", params: Record<string, number>): RowProblem => {
    return { file: 0, row: row.number, field: null, column: null, code, severity: "error", value: null, params };
  };
  const actual = row.cells.findLastIndex(filled) + 1;
  // A spreadsheet leaves out empty cells at the end of a row; a text file has a separator for each of them.
  if (actual > width || (exact && row.cells.length < width))
    return problem("columns_unequal", { expected: width, actual: Math.max(actual, row.cells.length) });
  const long = row.cells.findIndex((cell) => typeof cell === "string" && cell.length > limits.cell);
  return long < 0 ? null : problem("cell_too_long", { max: limits.cell, columnNumber: long + 1 });
}

function splitHeader(
  { rows }: Opened,
  options: ReadOptions,
): { header: string[]; headerRow: number; body: TableRow[] } | null {
  const opening = rows.slice(0, 20).map(({ cells }) => cells);
  const index =
    options.headerRow === undefined
      ? detectHeaderRow(opening)
      : rows.findIndex(({ number }) => number === options.headerRow);
  const head = index === null ? undefined : rows[index];
  if (index === null || !head) return null;
  return { header: headerOf(head.cells), headerRow: head.number, body: rows.slice(index + 1) };
}

/**
 * Reads an uploaded file: its kind by its content, then encoding, separator, header and rows, each detected unless told.
 * Whatever is wrong with the file as a whole is the error; what is wrong with single rows is in `problems`.
 */
export async function readFile(
  fileName: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<ReadFile, FileProblem>> {
  const opened = await open(fileName, bytes, options);
  if (!opened.ok) return opened;
  const { rows: all, ...about } = opened.value;
  if (all.length === 0) return err({ code: "file_empty", fileName });
  const split = splitHeader(opened.value, options);
  if (!split) return err({ code: "header_missing", fileName });
  const { header, headerRow, body } = split;
  const twice = duplicateHeaders(header);
  if (twice.length > 0) return err({ code: "header_duplicate", fileName, params: { columns: twice.join(", ") } });
  if (body.length === 0) return err({ code: "header_only", fileName });
  if (body.length > limits.rows) return err({ code: "too_many_rows", fileName, params: { max: limits.rows } });
  const exact = about.format === "csv";
  const problems = body.flatMap((row) => checkRow(row, header.length, exact) ?? []);
  return ok({ fileName, ...about, header, headerRow, rows: body, problems });
}
