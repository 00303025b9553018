import { daysInMonth } from "./civil-days.ts";
import {
  fiscalQuarterOf,
  fiscalQuarterStart,
  fiscalYearLabel,
  fiscalYearOf,
  fiscalYearStart,
} from "./fiscal-calendar.ts";
import {
  addDays,
  addMonths,
  daysBetween,
  formatLocalDate,
  instantOf,
  isoWeek,
  localDateFrom,
  partsOf,
  weekdayOf,
} from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";

/** A span of whole days; both the first and the last day belong to it. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate };

/** Periods that tile the calendar. Quarters and years are fiscal. */
export type CalendarPeriodKind = "month" | "quarter" | "year" | "isoWeek";

/** Every kind of period; a rolling one is the last 30, 60 or 90 days including the date itself. */
export type PeriodKind = CalendarPeriodKind | "rolling30" | "rolling60" | "rolling90";

const rollingDays = { rolling30: 30, rolling60: 60, rolling90: 90 } as const;

/** The period of a kind in which a date lies (or with which it ends, when rolling). */
export function periodOf(kind: PeriodKind, date: LocalDate, fiscalYearStartMonth = 1): Period {
  switch (kind) {
    case "month":
      return wholeMonths(localDateFrom({ ...partsOf(date), day: 1 }), 1);
    case "quarter":
      return wholeMonths(fiscalQuarterStart(fiscalQuarterOf(date, fiscalYearStartMonth), fiscalYearStartMonth), 3);
    case "year":
      return wholeMonths(fiscalYearStart(fiscalYearOf(date, fiscalYearStartMonth), fiscalYearStartMonth), 12);
    case "isoWeek": {
      const monday = addDays(date, 1 - weekdayOf(date));
      return { from: monday, to: addDays(monday, 6) };
    }
    case "rolling30":
    case "rolling60":
    case "rolling90":
      return { from: addDays(date, 1 - rollingDays[kind]), to: date };
  }
}

function wholeMonths(firstDay: LocalDate, months: number): Period {
  const last = partsOf(addMonths(firstDay, months - 1));
  return { from: firstDay, to: localDateFrom({ ...last, day: daysInMonth(last.year, last.month) }) };
}

/** How many days a period has, the first and the last included. */
export function daysIn(period: Period): number {
  return daysBetween(period.from, period.to) + 1;
}

/** How many whole calendar months a period is, or null when it does not run from a first to a last day of a month. */
function monthsIn({ from, to }: Period): number | null {
  const [first, last] = [partsOf(from), partsOf(to)];
  if (first.day !== 1 || last.day !== daysInMonth(last.year, last.month)) return null;
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}

function isRolling(kind: PeriodKind | undefined): boolean {
  return kind !== undefined && kind in rollingDays;
}

/**
 * The period just before: as many whole months when it consists of whole months, otherwise as many days.
 * Pass the kind for a rolling period, which counts days even when it happens to be a whole month.
 */
export function previousPeriod(period: Period, kind?: PeriodKind): Period {
  const months = isRolling(kind) ? null : monthsIn(period);
  if (months !== null) return wholeMonths(addMonths(period.from, -months), months);
  return { from: addDays(period.from, -daysIn(period)), to: addDays(period.from, -1) };
}

/**
 * The comparable period a year earlier: the same months; for an ISO week (Monday to Sunday) the week of the same
 * number, week 53 becoming the last week of that year; otherwise as many days up to the same date.
 */
export function samePeriodLastYear(period: Period, kind?: PeriodKind): Period {
  const months = isRolling(kind) ? null : monthsIn(period);
  if (months !== null) return wholeMonths(addMonths(period.from, -12), months);
  if (!isRolling(kind) && weekdayOf(period.from) === 1 && daysIn(period) === 7) return sameWeekLastYear(period);
  const to = addMonths(period.to, -12);
  return { from: addDays(to, 1 - daysIn(period)), to };
}

function sameWeekLastYear(week: Period): Period {
  const { year, week: number } = isoWeek(week.from);
  // 4 January always lies in week 1, 28 December always in the last week.
  const first = periodOf("isoWeek", localDateFrom({ year: year - 1, month: 1, day: 4 }));
  const last = periodOf("isoWeek", localDateFrom({ year: year - 1, month: 12, day: 28 }));
  const from = addDays(first.from, (number - 1) * 7);
  return from > last.from ? last : { from, to: addDays(from, 6) };
}

/** The moments a period covers in a time zone: from `from` up to but not including `until`. */
export function instantsOf(period: Period, timeZone: string): { from: Date; until: Date } {
  return { from: instantOf(period.from, timeZone), until: instantOf(addDays(period.to, 1), timeZone) };
}

/** All whole periods of a kind that share at least a day with a range, oldest first; none for an empty range. */
export function eachPeriod(kind: CalendarPeriodKind, range: Period, fiscalYearStartMonth = 1): Period[] {
  if (range.from > range.to) return [];
  const periods = [periodOf(kind, range.from, fiscalYearStartMonth)];
  for (let last = periods[0]; last && last.to < range.to; last = periods.at(-1)) {
    periods.push(periodOf(kind, addDays(last.to, 1), fiscalYearStartMonth));
  }
  return periods;
}

const monthFormatters = {
  nl: new Intl.DateTimeFormat("nl-NL", { month: "long", year: "numeric", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }),
};

/** How a period is written: "maart 2026", "Q1 2026", "2026/27", "week 9 2026", or its first and last day. */
export function periodLabel(kind: PeriodKind, period: Period, locale: "nl" | "en", fiscalYearStartMonth = 1): string {
  switch (kind) {
    case "month":
      return monthFormatters[locale].format(instantOf(period.from, "UTC"));
    case "quarter": {
      const { year, quarter } = fiscalQuarterOf(period.from, fiscalYearStartMonth);
      return `Q${quarter} ${fiscalYearLabel(year, fiscalYearStartMonth)}`;
    }
    case "year":
      return fiscalYearLabel(fiscalYearOf(period.from, fiscalYearStartMonth), fiscalYearStartMonth);
    case "isoWeek": {
      const { year, week } = isoWeek(period.from);
      return `week ${week} ${year}`;
    }
    default:
      return `${formatLocalDate(period.from, locale)} – ${formatLocalDate(period.to, locale)}`;
  }
}
