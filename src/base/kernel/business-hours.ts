import type { HolidayCalendar } from "./holidays.ts";
import { addDays, instantOf, localDateOf, weekdayOf } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";

/** Part of a day on the local clock, from HH:MM up to HH:MM; "24:00" is the end of the day. */
export type TimeRange = { readonly from: string; readonly to: string };

/** When people work, per weekday (Monday 1 to Sunday 7); ranges of one day do not overlap. */
export type BusinessHours = Readonly<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly TimeRange[]>>;

const officeDay: readonly TimeRange[] = [{ from: "09:00", to: "17:00" }];

/** Monday to Friday, nine to five. */
export const officeHours: BusinessHours = {
  1: officeDay,
  2: officeDay,
  3: officeDay,
  4: officeDay,
  5: officeDay,
  6: [],
  7: [],
};

/** Whether people work on a date: its weekday has hours and it is no holiday. */
export function isBusinessDay(date: LocalDate, hours: BusinessHours, holidays: HolidayCalendar): boolean {
  return hours[weekdayOf(date)].length > 0 && !holidays.has(date);
}

function workedMs(date: LocalDate, fromMs: number, untilMs: number, hours: BusinessHours, timeZone: string): number {
  let total = 0;
  for (const range of hours[weekdayOf(date)]) {
    const opens = instantOf(date, timeZone, range.from).getTime();
    const closes = (
      range.to === "24:00" ? instantOf(addDays(date, 1), timeZone) : instantOf(date, timeZone, range.to)
    ).getTime();
    total += Math.max(0, Math.min(closes, untilMs) - Math.max(opens, fromMs));
  }
  return total;
}

/**
 * Whole minutes of business time that really pass between two moments in a time zone, a begun minute not counted;
 * negative when `b` is before `a`.
 */
export function businessMinutesBetween(
  a: Date,
  b: Date,
  hours: BusinessHours,
  holidays: HolidayCalendar,
  timeZone: string,
): number {
  if (b < a) return 0 - businessMinutesBetween(b, a, hours, holidays, timeZone);
  const lastDay = localDateOf(b, timeZone);
  let total = 0;
  for (let date = localDateOf(a, timeZone); date <= lastDay; date = addDays(date, 1)) {
    if (isBusinessDay(date, hours, holidays)) total += workedMs(date, a.getTime(), b.getTime(), hours, timeZone);
  }
  return Math.floor(total / 60_000);
}

/**
 * The business day this many business days after a date (negative: before); 0 gives the date itself, also when it is
 * no business day. RangeError when no weekday has hours.
 */
export function addBusinessDays(
  date: LocalDate,
  days: number,
  hours: BusinessHours,
  holidays: HolidayCalendar,
): LocalDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`Not a whole number of days: ${days}`);
  if (Object.values(hours).every((ranges) => ranges.length === 0))
    throw new RangeError("No weekday has business hours");
  const step = Math.sign(days);
  let found = date;
  for (let left = Math.abs(days); left > 0;) {
    found = addDays(found, step);
    if (isBusinessDay(found, hours, holidays)) left -= 1;
  }
  return found;
}
