import { isCivilDate } from "./civil-days.ts";
import type { CivilDate } from "./civil-days.ts";
import { err, ok } from "./result.ts";
import type { Result } from "./result.ts";

/** In which order a date names year, month and day. */
export type DateOrder = "ymd" | "dmy" | "mdy";

/** Why a text is no date; `noSuchDay` and `noSuchMonth` say what was read. */
export type DateProblem =
  | { readonly code: "empty" | "notADate" | "noSuchTime"; readonly text: string }
  | ({ readonly code: "noSuchDay" | "noSuchMonth" | "noSuchYear"; readonly text: string } & CivilDate);

const monthNames: ReadonlyMap<string, number> = new Map(
  [
    ["jan", "januari", "january"],
    ["feb", "februari", "february"],
    ["mrt", "maart", "mar", "march"],
    ["apr", "april"],
    ["mei", "may"],
    ["jun", "juni", "june"],
    ["jul", "juli", "july"],
    ["aug", "augustus", "august"],
    ["sep", "sept", "september"],
    ["okt", "oktober", "oct", "october"],
    ["nov", "november"],
    ["dec", "december"],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const weekdayPattern =
  /^(?:ma|di|wo|do|vr|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?)[.,]?\s+/;
const timePattern =
  /[ t,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]m)?\s*(?:z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/;
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const yearLast = /^(\d{1,2})([-/.]| )(\d{1,2})\2(\d{4}|\d{2})$/;
const dayMonthName = /^(\d{1,2})(?:e|st|nd|rd|th|\.)?[ -]?([a-z]+)[.,]*[ -]?(\d{4}|\d{2})$/;
const monthNameDay = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;

/** The date in a text; see parseLocalDate for what is understood. */
export function readCivilDate(text: string, order: DateOrder | "auto"): Result<CivilDate, DateProblem> {
  const tidy = tidied(text);
  if (tidy === "") return err({ code: "empty", text });
  const time = timePattern.exec(tidy);
  const day = (time ? tidy.slice(0, time.index) : tidy).replace(weekdayPattern, "").replace(/,$/, "").trim();
  const found = findParts(day, order);
  if (!found) return err({ code: "notADate", text });
  if (time && !isTime(time)) return err({ code: "noSuchTime", text });
  if (isCivilDate(found)) return ok(found);
  if (found.month < 1 || found.month > 12) return err({ code: "noSuchMonth", text, ...found });
  return err({ code: found.year < 1 ? "noSuchYear" : "noSuchDay", text, ...found });
}

function tidied(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}

function isTime([, hours, minutes, seconds = "0", half]: RegExpExecArray): boolean {
  const hour = Number(hours);
  const hourFits = half ? hour >= 1 && hour <= 12 : hour <= 23;
  // A leap second is written as 60.
  return hourFits && Number(minutes) <= 59 && Number(seconds) <= 60;
}

function findParts(day: string, order: DateOrder | "auto"): CivilDate | null {
  const first = yearFirst.exec(day);
  if (first) return { year: Number(first[1]), month: Number(first[3]), day: Number(first[4]) };
  const packed = compact.exec(day);
  if (packed) return { year: Number(packed[1]), month: Number(packed[2]), day: Number(packed[3]) };
  return findNumericYearLast(day, order) ?? findNamedMonth(day);
}

function findNumericYearLast(day: string, order: DateOrder | "auto"): CivilDate | null {
  const last = yearLast.exec(day);
  if (!last || order === "ymd") return null;
  const [a, b, year] = [Number(last[1]), Number(last[3]), fullYear(last[4] ?? "")];
  const monthFirst = order === "mdy" || (order === "auto" && b > 12 && a <= 12);
  return monthFirst ? { year, month: a, day: b } : { year, month: b, day: a };
}

function findNamedMonth(day: string): CivilDate | null {
  const dayFirst = dayMonthName.exec(day);
  const monthFirst = dayFirst ? null : monthNameDay.exec(day);
  const name = dayFirst?.[2] ?? monthFirst?.[1] ?? "";
  const month = monthNames.get(name);
  if (month === undefined) return null;
  const match = dayFirst ?? monthFirst;
  return { year: fullYear(match?.[3] ?? ""), month, day: Number(dayFirst?.[1] ?? monthFirst?.[2]) };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}

/** The order that fits the most samples, day first when equal; certain when no other order fits as many. */
export function readDateOrder(samples: readonly string[]): { order: DateOrder; certain: boolean } {
  const fits: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 };
  for (const sample of samples) {
    const day = tidied(sample).replace(timePattern, "");
    if (yearFirst.test(day) || compact.test(day)) fits.ymd += 1;
    else if (yearLast.test(day)) {
      for (const order of ["dmy", "mdy"] as const) if (readCivilDate(sample, order).ok) fits[order] += 1;
    } else if (readCivilDate(sample, "auto").ok) fits.dmy += 1;
  }
  const ranked = (["dmy", "mdy", "ymd"] as const).toSorted((a, b) => fits[b] - fits[a]);
  const [best, next] = [ranked[0] ?? "dmy", ranked[1] ?? "mdy"];
  return { order: best, certain: fits[best] > fits[next] };
}
