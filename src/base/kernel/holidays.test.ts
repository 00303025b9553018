import Holidays from "date-holidays";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dutchHolidayCalendar, dutchHolidays, easterSunday } from "./holidays.ts";
import { localDate, partsOf, weekdayOf } from "./local-date.ts";

const dateOf = (year: number, id: string, options = {}) =>
  dutchHolidays(year, options).find((holiday) => holiday.id === id)?.date;

test("agrees with an independent calendar on every public holiday from 2014 to 2060", () => {
  const oracle = new Holidays("NL");
  for (let year = 2014; year <= 2060; year += 1) {
    const expected = oracle
      .getHolidays(year)
      .filter(({ type, rule }) => type === "public" && !rule.includes("05-05"))
      .map(({ date }) => date.slice(0, 10));
    const ours = dutchHolidays(year, { liberationDay: "never" }).map(({ date }) => String(date));
    expect(ours).toEqual([...new Set(expected)].toSorted());
  }
});

describe("the days that move", () => {
  test("Easter", () => {
    expect(easterSunday(2026)).toBe("2026-04-05");
    expect(easterSunday(1818)).toBe("1818-03-22");
    expect(easterSunday(2038)).toBe("2038-04-25");
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        const date = easterSunday(year);
        expect(weekdayOf(date)).toBe(7);
        expect(date >= `${year}-03-22` && date <= `${year}-04-25`).toBe(true);
      }),
    );
  });

  test("King's Day avoids Sunday, as Queen's Day did", () => {
    expect(dateOf(2026, "kingsDay")).toBe("2026-04-27");
    expect(dateOf(2014, "kingsDay")).toBe("2014-04-26");
    expect(dateOf(2025, "kingsDay")).toBe("2025-04-26");
    expect(dateOf(2013, "queensDay")).toBe("2013-04-30");
    expect(dateOf(2006, "queensDay")).toBe("2006-04-29");
    expect(dateOf(1978, "queensDay")).toBe("1978-05-01");
    expect(dateOf(2013, "kingsDay")).toBeUndefined();
  });

  test("Liberation Day and Good Friday follow the employer's choice", () => {
    expect(dateOf(2025, "liberationDay")).toBe("2025-05-05");
    expect(dateOf(2026, "liberationDay")).toBeUndefined();
    expect(dateOf(2026, "liberationDay", { liberationDay: "yearly" })).toBe("2026-05-05");
    expect(dateOf(2025, "liberationDay", { liberationDay: "never" })).toBeUndefined();
    expect(dateOf(2026, "goodFriday")).toBeUndefined();
    expect(dateOf(2026, "goodFriday", { goodFriday: true })).toBe("2026-04-03");
  });
});

test("the calendar holds exactly the listed days", () => {
  const calendar = dutchHolidayCalendar({ goodFriday: true });
  expect(calendar.has(localDate("2026-12-25"))).toBe(true);
  expect(calendar.has(localDate("2026-12-27"))).toBe(false);
  fc.assert(
    fc.property(fc.integer({ min: 1949, max: 2200 }), (year) => {
      for (const { date } of dutchHolidays(year, { goodFriday: true })) {
        expect(partsOf(date).year).toBe(year);
        expect(calendar.has(date)).toBe(true);
      }
    }),
  );
});
