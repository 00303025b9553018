import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addBusinessDays, businessMinutesBetween, isBusinessDay, officeHours } from "./business-hours.ts";
import type { BusinessHours } from "./business-hours.ts";
import { dutchHolidayCalendar } from "./holidays.ts";
import { addDays, daysBetween, localDate } from "./local-date.ts";

const zone = "Europe/Amsterdam";
const holidays = dutchHolidayCalendar();
const none = new Set<never>();
const allDay = [{ from: "00:00", to: "24:00" }];
const always: BusinessHours = { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay };
const minutes = (a: string, b: string, hours = officeHours) =>
  businessMinutesBetween(new Date(a), new Date(b), hours, holidays, zone);
const moment = fc.integer({ min: 28_000_000, max: 30_000_000 }).map((minute) => new Date(minute * 60_000));
const anyDate = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(localDate("1990-01-01"), days));

describe("businessMinutesBetween", () => {
  test("counts within, around and between opening hours", () => {
    expect(minutes("2026-11-23T09:30+01:00", "2026-11-23T10:15+01:00")).toBe(45);
    expect(minutes("2026-11-23T07:00+01:00", "2026-11-23T20:00+01:00")).toBe(480);
    expect(minutes("2026-11-20T16:30+01:00", "2026-11-23T09:15+01:00")).toBe(45);
    expect(minutes("2026-11-21T10:00+01:00", "2026-11-22T10:00+01:00")).toBe(0);
    expect(minutes("2026-11-23T10:00:30+01:00", "2026-11-23T10:01:29+01:00")).toBe(0);
  });

  test("skips holidays", () => {
    expect(minutes("2026-12-24T16:00+01:00", "2026-12-28T10:00+01:00")).toBe(120);
    expect(minutes("2026-04-27T09:00+02:00", "2026-04-27T17:00+02:00")).toBe(0);
  });

  test("a night of clock change has an hour less or more", () => {
    expect(minutes("2026-03-29T00:00+01:00", "2026-03-30T00:00+02:00", always)).toBe(23 * 60);
    expect(minutes("2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00", always)).toBe(25 * 60);
    expect(minutes("2026-03-27T16:00+01:00", "2026-03-30T10:00+02:00")).toBe(120);
  });

  test("a lunch break does not count", () => {
    const split = [
      { from: "09:00", to: "12:00" },
      { from: "13:00", to: "17:00" },
    ];
    expect(minutes("2026-11-23T11:30+01:00", "2026-11-23T13:30+01:00", { ...officeHours, 1: split })).toBe(60);
  });

  test("always open, it is the plain difference", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -100_000, max: 100_000 }), (a, length) => {
        const b = new Date(a.getTime() + length * 60_000);
        expect(businessMinutesBetween(a, b, always, none, zone)).toBe(length);
      }),
      { numRuns: 30 },
    );
  });

  test("adds up, and turns sign with its ends", () => {
    const nearby = fc.tuple(moment, fc.nat({ max: 30_000 }), fc.nat({ max: 30_000 }));
    fc.assert(
      fc.property(nearby, ([a, first, second]) => {
        const b = new Date(a.getTime() + first * 60_000);
        const c = new Date(b.getTime() + second * 60_000);
        const between = (from: Date, to: Date) => businessMinutesBetween(from, to, officeHours, holidays, zone);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(c, a) + between(a, c)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});

describe("addBusinessDays", () => {
  test("passes weekends and holidays", () => {
    const add = (date: string, days: number) => addBusinessDays(localDate(date), days, officeHours, holidays);
    expect(add("2026-11-20", 1)).toBe("2026-11-23");
    expect(add("2026-12-24", 1)).toBe("2026-12-28");
    expect(add("2026-12-28", -1)).toBe("2026-12-24");
    expect(add("2026-11-21", 0)).toBe("2026-11-21");
  });

  test("lands on a business day with as many business days on the way", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 120 }), (date, days) => {
        const end = addBusinessDays(date, days, officeHours, holidays);
        const passed = Array.from({ length: daysBetween(date, end) }, (_, index) => addDays(date, index + 1));
        expect(passed.filter((day) => isBusinessDay(day, officeHours, holidays))).toHaveLength(days);
        expect(isBusinessDay(end, officeHours, holidays)).toBe(true);
      }),
    );
  });

  test("refuses fractions and a week without hours", () => {
    const closed: BusinessHours = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    expect(() => addBusinessDays(localDate("2026-01-01"), 1, closed, none)).toThrow(RangeError);
    expect(() => addBusinessDays(localDate("2026-01-01"), 0.5, officeHours, none)).toThrow(RangeError);
  });
});
