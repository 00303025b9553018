import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, isoWeek, localDate, localDateOf } from "./local-date.ts";
import { daysIn, eachPeriod, instantsOf, periodLabel, periodOf, previousPeriod, samePeriodLastYear } from "./period.ts";
import type { CalendarPeriodKind, Period, PeriodKind } from "./period.ts";

const anyDate = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays(localDate("1900-01-01"), days));
const startMonths = fc.integer({ min: 1, max: 12 });
const calendarKinds = fc.constantFrom<CalendarPeriodKind>("month", "quarter", "year", "isoWeek");
const kinds = fc.constantFrom<PeriodKind>("month", "quarter", "year", "isoWeek", "rolling30", "rolling60", "rolling90");
const period = (from: string, to: string): Period => ({ from: localDate(from), to: localDate(to) });

describe("periodOf", () => {
  test.each([
    ["month", 1, "2024-02-01", "2024-02-29"],
    ["quarter", 1, "2024-01-01", "2024-03-31"],
    ["quarter", 2, "2024-02-01", "2024-04-30"],
    ["year", 1, "2024-01-01", "2024-12-31"],
    ["year", 4, "2023-04-01", "2024-03-31"],
    ["isoWeek", 1, "2024-02-12", "2024-02-18"],
    ["rolling30", 1, "2024-01-18", "2024-02-16"],
  ] as const)("the %s (fiscal year from month %i) around 16 February 2024", (kind, startMonth, from, to) => {
    expect(periodOf(kind, localDate("2024-02-16"), startMonth)).toEqual({ from, to });
  });

  test("contains its date", () => {
    fc.assert(
      fc.property(kinds, anyDate, startMonths, (kind, date, startMonth) => {
        const { from, to } = periodOf(kind, date, startMonth);
        expect(from <= date && date <= to).toBe(true);
      }),
    );
  });

  test("the last day of the calendar has a year too", () => {
    expect(periodOf("year", localDate("9999-05-05"))).toEqual(period("9999-01-01", "9999-12-31"));
  });
});

describe("previousPeriod", () => {
  test("counts in months or in days", () => {
    expect(previousPeriod(period("2026-03-01", "2026-03-31"))).toEqual(period("2026-02-01", "2026-02-28"));
    expect(previousPeriod(period("2026-04-01", "2026-06-30"))).toEqual(period("2026-01-01", "2026-03-31"));
    expect(previousPeriod(period("2026-04-01", "2026-04-30"), "rolling30")).toEqual(period("2026-03-02", "2026-03-31"));
  });

  test("is of the same kind and ends the day before", () => {
    fc.assert(
      fc.property(kinds, anyDate, startMonths, (kind, date, startMonth) => {
        const current = periodOf(kind, date, startMonth);
        const previous = previousPeriod(current, kind);
        expect(addDays(previous.to, 1)).toBe(current.from);
        expect(periodOf(kind, previous.to, startMonth)).toEqual(previous);
      }),
    );
  });
});

describe("samePeriodLastYear", () => {
  test.each([
    ["month", "2025-02-01", "2025-02-28", "2024-02-01", "2024-02-29"],
    ["month", "2024-02-01", "2024-02-29", "2023-02-01", "2023-02-28"],
    ["isoWeek", "2026-12-28", "2027-01-03", "2025-12-22", "2025-12-28"],
    ["isoWeek", "2026-02-23", "2026-03-01", "2025-02-24", "2025-03-02"],
    ["rolling30", "2026-01-31", "2026-03-01", "2025-01-31", "2025-03-01"],
    ["rolling30", "2024-01-31", "2024-02-29", "2023-01-30", "2023-02-28"],
  ] as const)("%s %s to %s", (kind, from, to, lastFrom, lastTo) => {
    expect(samePeriodLastYear(period(from, to), kind)).toEqual(period(lastFrom, lastTo));
  });

  test("a month, quarter or year keeps its place in the year; a week its number", () => {
    fc.assert(
      fc.property(calendarKinds, anyDate, startMonths, (kind, date, startMonth) => {
        const current = periodOf(kind, date, startMonth);
        const last = samePeriodLastYear(current, kind);
        expect(periodOf(kind, last.from, startMonth)).toEqual(last);
        if (kind !== "isoWeek") expect(last.from).toBe(addMonths(current.from, -12));
        else {
          const [now, then] = [isoWeek(current.from), isoWeek(last.from)];
          expect(then.year).toBe(now.year - 1);
          expect(now.week === 53 ? [52, 53] : [now.week]).toContain(then.week);
        }
      }),
    );
  });
});

describe("instantsOf", () => {
  test("follows the local clock", () => {
    const { from, until } = instantsOf(period("2026-03-01", "2026-03-31"), "Europe/Amsterdam");
    expect([from.toISOString(), until.toISOString()]).toEqual(["2026-02-28T23:00:00.000Z", "2026-03-31T22:00:00.000Z"]);
  });

  test("starts on the first day and stops right after the last", () => {
    fc.assert(
      fc.property(kinds, anyDate, (kind, date) => {
        const span = periodOf(kind, date);
        const { from, until } = instantsOf(span, "Europe/Amsterdam");
        expect(localDateOf(from, "Europe/Amsterdam")).toBe(span.from);
        expect(localDateOf(new Date(until.getTime() - 1000), "Europe/Amsterdam")).toBe(span.to);
      }),
    );
  });
});

describe("eachPeriod", () => {
  test("tiles the range without gaps", () => {
    fc.assert(
      fc.property(calendarKinds, anyDate, fc.nat({ max: 900 }), startMonths, (kind, from, length, startMonth) => {
        const range = { from, to: addDays(from, length) };
        const periods = eachPeriod(kind, range, startMonth);
        expect(periods[0]).toEqual(periodOf(kind, range.from, startMonth));
        expect(periods.at(-1)).toEqual(periodOf(kind, range.to, startMonth));
        expect(periods.slice(1).map(({ from: start }) => addDays(start, -1))).toEqual(
          periods.slice(0, -1).map(({ to }) => to),
        );
      }),
    );
  });
  test("is empty for an empty range", () => {
    expect(eachPeriod("month", period("2026-02-01", "2026-01-31"))).toEqual([]);
  });
});

test("daysIn counts both ends", () => {
  expect(daysIn(period("2026-01-01", "2026-01-01"))).toBe(1);
  expect(daysIn(period("2024-01-01", "2024-12-31"))).toBe(366);
});

test.each([
  ["month", "maart 2026", "March 2026"],
  ["quarter", "Q4 2025/26", "Q4 2025/26"],
  ["year", "2025/26", "2025/26"],
  ["isoWeek", "week 11 2026", "week 11 2026"],
  ["rolling30", "13-02-2026 – 14-03-2026", "13 Feb 2026 – 14 Mar 2026"],
] as const)("the %s is labelled %s", (kind, nl, en) => {
  const span = periodOf(kind, localDate("2026-03-14"), 4);
  expect(periodLabel(kind, span, "nl", 4)).toBe(nl);
  expect(periodLabel(kind, span, "en", 4)).toBe(en);
});
