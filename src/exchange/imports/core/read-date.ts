import { civilFromDays } from "#base/kernel/civil-days.ts";
import { detectDateOrder as detectOrder, localDateFrom, parseLocalDate } from "#base/kernel/local-date.ts";
import type { DateOrder } from "#base/kernel/local-date.ts";
import { err, ok } from "#base/kernel/result.ts";
import type { Result } from "#base/kernel/result.ts";
import type { Cell } from "./table.ts";

export type { DateOrder } from "#base/kernel/local-date.ts";

// Spreadsheets count days from 1899-12-30; 25,569 of them lead to 1970-01-01.
const serialOfEpoch = 25_569;
const firstSerial = 61;
const lastSerial = 109_938;

const yearFirst = /^\s*\d{4}(?:[-/.]|\d{4}\s*$)/u;

/** Reads a cell as a local date (1900 to 2199); a year in front is read in any order, a bare number as a spreadsheet day. */
export function readDate(cell: Cell, order: DateOrder): Result<string, "date_invalid" | "date_impossible"> {
  if (typeof cell === "number" && cell >= firstSerial && cell <= lastSerial) {
    return ok(localDateFrom(civilFromDays(Math.floor(cell) - serialOfEpoch)));
  }
  const read = parseLocalDate(String(cell), order);
  if (!read.ok) return err(read.error.code.startsWith("noSuch") ? "date_impossible" : "date_invalid");
  return read.value < "1900" || read.value >= "2200" ? err("date_impossible") : ok(read.value);
}

/** The date order of a column and whether a person should confirm it; dates with the year in front say nothing about the others. */
export function detectDateOrder(cells: readonly Cell[]): { order: DateOrder; ambiguous: boolean } {
  const texts = cells.filter((cell) => typeof cell === "string").filter((text) => !yearFirst.test(text));
  if (texts.length === 0) return { order: "ymd", ambiguous: false };
  const { order, certain } = detectOrder(texts);
  const readable = texts.some((text) => readDate(text, order).ok);
  return { order, ambiguous: readable && !certain };
}
