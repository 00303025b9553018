import { civilFromDays, daysFromCivil, daysInMonth, isCivilDate } from "./civil-days.ts";
import type { CivilDate } from "./civil-days.ts";
import { readCivilDate, readDateOrder } from "./read-civil-date.ts";
import type { DateOrder, DateProblem } from "./read-civil-date.ts";
import { ok } from "./result.ts";
import type { Result } from "./result.ts";
import { instantOfWallTime, wallTimeOf } from "./zoned-time.ts";

export type { DateOrder, DateProblem } from "./read-civil-date.ts";

declare const localDateBrand: unique symbol;

/** A calendar day as text, YYYY-MM-DD, from 0001-01-01 to 9999-12-31; texts of this type sort by date. */
export type LocalDate = string & { readonly [localDateBrand]: true };

/** The first and the last day a LocalDate can be. */
export const firstLocalDate = "0001-01-01" as LocalDate;
export const lastLocalDate = "9999-12-31" as LocalDate;

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a value is an existing day written as YYYY-MM-DD. */
export function isLocalDate(value: unknown): value is LocalDate {
  const match = typeof value === "string" ? isoPattern.exec(value) : null;
  return match !== null && isCivilDate({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/** The text as a LocalDate; RangeError when it is not an existing day. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`Not an existing date: ${text}`);
  return text;
}

/** The LocalDate of a year, month (1 to 12) and day; RangeError when it does not exist. */
export function localDateFrom({ year, month, day }: CivilDate): LocalDate {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Year, month (1 to 12) and day of a date. */
export function partsOf(date: LocalDate): CivilDate {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

function dayNumber(date: LocalDate): number {
  return daysFromCivil(partsOf(date));
}

/** The date this many whole days later (negative: earlier); RangeError outside 0001 to 9999. */
export function addDays(date: LocalDate, days: number): LocalDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`Not a whole number of days: ${days}`);
  return localDateFrom(civilFromDays(dayNumber(date) + days));
}

/** The date this many months later, on the month's last day when the day does not exist there (31 Jan + 1 = 28 Feb). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  if (!Number.isSafeInteger(months)) throw new RangeError(`Not a whole number of months: ${months}`);
  const { year, month, day } = partsOf(date);
  const index = year * 12 + month - 1 + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return localDateFrom({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** -1, 0 or 1, for sorting oldest first. */
export function compareLocalDates(a: LocalDate, b: LocalDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The day of the week, Monday 1 to Sunday 7. */
export function weekdayOf(date: LocalDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // 1970-01-01 was a Thursday.
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The ISO 8601 week: weeks start on Monday and belong to the year that has their Thursday. */
export function isoWeek(date: LocalDate): { year: number; week: number } {
  const thursday = civilFromDays(dayNumber(date) + 4 - weekdayOf(date));
  const dayOfYear = daysFromCivil(thursday) - daysFromCivil({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor(dayOfYear / 7) + 1 };
}

const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The date as people read it: 31-12-2026 in Dutch, 31 Dec 2026 in English. */
export function formatLocalDate(date: LocalDate, locale: "nl" | "en"): string {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)];
  return locale === "nl" ? `${day}-${month}-${year}` : `${Number(day)} ${englishMonths[Number(month) - 1]} ${year}`;
}

/**
 * The date in a text as people and systems write it: 31-12-2026, 20 okt 2016, 15 Apr, 2021 00:02:00, 2017-03-01T12:00:00Z.
 * A year in front is always recognised; otherwise `order` decides, and "auto" reads day first unless only month first
 * fits. A time of day is checked and dropped, without moving between time zones. Two-digit years: 70 to 99 are 19xx.
 */
export function parseLocalDate(text: string, order: DateOrder | "auto"): Result<LocalDate, DateProblem> {
  const read = readCivilDate(text, order);
  return read.ok ? ok(localDateFrom(read.value)) : read;
}

/** The order that fits the most samples of one column, and whether the samples leave no other choice. */
export function detectDateOrder(samples: readonly string[]): { order: DateOrder; certain: boolean } {
  return readDateOrder(samples);
}

/** The calendar day it is at a moment in a time zone (IANA name); RangeError for an invalid moment or zone. */
export function localDateOf(instant: Date, timeZone: string): LocalDate {
  return localDateFrom(wallTimeOf(instant.getTime(), timeZone));
}

/**
 * The moment a clock in a time zone shows this date and time (HH:MM, default the start of the day). A time that
 * the clock skips moves on by the skipped hour; one that comes twice is the first.
 */
export function instantOf(date: LocalDate, timeZone: string, time = "00:00"): Date {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) throw new RangeError(`Not a time of day (HH:MM): ${time}`);
  const wallMs = (dayNumber(date) * 1440 + Number(match[1]) * 60 + Number(match[2])) * 60_000;
  return new Date(instantOfWallTime(wallMs, timeZone));
}
