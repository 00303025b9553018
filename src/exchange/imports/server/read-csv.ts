import { pipeline, Readable } from "node:stream";
import { parse } from "csv-parse";
import iconv from "iconv-lite";
import { err, ok } from "#base/kernel/result.ts";
import type { Result } from "#base/kernel/result.ts";
import { detectSeparator } from "../core/detect-separator.ts";
import { limits } from "../core/table.ts";
import type { FileProblem, Separator, TableRow } from "../core/table.ts";

/** Rows of a delimited text as they stand, numbered as a spreadsheet shows them. */
export type RawRows = { separator: Separator; rows: TableRow[]; told: boolean };

const chunkBytes = 64 * 1024;

/** Decoded text piece by piece, so that a large file does not exist three times in memory and other work gets its turn. */
async function* decoded(bytes: Uint8Array, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const piece = decoder.write(
      Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(chunkBytes, bytes.length - at)),
    );
    if (piece) yield piece;
    if (at % (16 * chunkBytes) === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

function separatorOf(bytes: Uint8Array, encoding: string): { separator: Separator; told: boolean } {
  const sample = iconv.decode(Buffer.from(bytes.subarray(0, 128 * 1024)), encoding);
  return { separator: detectSeparator(sample), told: /^\ufeff?sep=./iu.test(sample) };
}

type CsvError = Error & { code?: string; lines?: number; records?: number };

/** A parse error in the words of a file problem; the line is where the quote or oversized record began. */
function problemOf(error: CsvError, fileName: string): FileProblem {
  const row = (error.records ?? 0) + 1;
  if (error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE")
    return { code: "quote_not_closed", fileName, params: { row } };
  return { code: "file_damaged", fileName, params: { row } };
}

/** Parses a delimited text; too many rows or columns and quotes that never close are problems of the whole file. */
export async function readCsv(
  fileName: string,
  bytes: Uint8Array,
  encoding: string,
  chosen?: Separator,
): Promise<Result<RawRows, FileProblem>> {
  const detected = separatorOf(bytes, encoding);
  const separator = chosen ?? detected.separator;
  const parser = parse({
    delimiter: separator,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 1_000_000,
  });
  // Errors surface where the rows are taken out; this only ties the two ends together.
  pipeline(Readable.from(decoded(bytes, encoding)), parser, () => undefined);
  const rows: TableRow[] = [];
  try {
    let number = 0;
    for await (const cells of parser as AsyncIterable<string[]>) {
      number++;
      if (cells.length > limits.columns)
        return err({ code: "too_many_columns", fileName, params: { row: number, max: limits.columns } });
      if (cells.every((cell) => cell.trim() === "")) continue;
      rows.push({ number, cells });
      if (rows.length > limits.rows + 20) return err({ code: "too_many_rows", fileName, params: { max: limits.rows } });
    }
  } catch (error) {
    return err(problemOf(error as CsvError, fileName));
  } finally {
    parser.destroy();
  }
  if (detected.told) rows.shift();
  return ok({ separator, rows, told: detected.told });
}
