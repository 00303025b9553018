import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  compareLocalDates,
  daysBetween,
  detectDateOrder,
  firstLocalDate,
  formatLocalDate,
  instantOf,
  isLocalDate,
  isoWeek,
  lastLocalDate,
  localDate,
  localDateOf,
  parseLocalDate,
  partsOf,
  weekdayOf,
} from "./local-date.ts";

const anyDate = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays(localDate("1900-01-01"), days));
const smallShift = fc.integer({ min: -20_000, max: 20_000 });
const zones = fc.constantFrom("Europe/Amsterdam", "UTC", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe");

describe("isLocalDate", () => {
  test.each(["2026-02-28", "2024-02-29", firstLocalDate, lastLocalDate])("%s exists", (text) => {
    expect(isLocalDate(text)).toBe(true);
  });
  test.each(["2026-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "2026-1-1", "", 20260101, null])(
    "%s does not",
    (value) => {
      expect(isLocalDate(value)).toBe(false);
    },
  );
  test("localDate refuses what does not exist", () => {
    expect(() => localDate("2026-02-31")).toThrow(RangeError);
  });
});

describe("counting days and months", () => {
  test("adding days is undone by subtracting them, and daysBetween measures it", () => {
    fc.assert(
      fc.property(anyDate, smallShift, (date, days) => {
        const later = addDays(date, days);
        expect(addDays(later, -days)).toBe(date);
        expect(daysBetween(date, later)).toBe(days);
        expect(compareLocalDates(date, later)).toBe(-Math.sign(days) + 0);
      }),
    );
  });

  test("months end where the month ends", () => {
    expect(addMonths(localDate("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(localDate("2024-01-31"), 1)).toBe("2024-02-29");
    expect(addMonths(localDate("2026-03-31"), -1)).toBe("2026-02-28");
    expect(addMonths(localDate("2026-11-15"), 3)).toBe("2027-02-15");
    expect(addMonths(localDate("2026-01-15"), -1)).toBe("2025-12-15");
  });

  test("adding months keeps the day or takes the last one", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const [before, after] = [partsOf(date), partsOf(addMonths(date, months))];
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months);
        expect(after.day).toBeLessThanOrEqual(before.day);
        expect(after.day).toBeGreaterThanOrEqual(Math.min(before.day, 28));
      }),
    );
  });

  test("refuses to leave the calendar or to count in fractions", () => {
    expect(() => addDays(lastLocalDate, 1)).toThrow(RangeError);
    expect(() => addMonths(firstLocalDate, -1)).toThrow(RangeError);
    expect(() => addDays(firstLocalDate, 0.5)).toThrow(RangeError);
    expect(() => addMonths(firstLocalDate, Number.NaN)).toThrow(RangeError);
  });
});

describe("weeks", () => {
  test.each([
    ["2026-01-01", 2026, 1],
    ["2027-01-01", 2026, 53],
    ["2026-12-31", 2026, 53],
    ["2024-12-30", 2025, 1],
    ["2021-01-03", 2020, 53],
    ["2017-03-01", 2017, 9],
  ])("%s lies in ISO week %i-%i", (date, year, week) => {
    expect(isoWeek(localDate(date))).toEqual({ year, week });
  });

  test("a week runs from Monday to Sunday and 4 January lies in week 1", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const monday = addDays(date, 1 - weekdayOf(date));
        expect(weekdayOf(monday)).toBe(1);
        expect(isoWeek(monday)).toEqual(isoWeek(addDays(monday, 6)));
        expect(isoWeek(monday)).not.toEqual(isoWeek(addDays(monday, -1)));
        const { year } = partsOf(date);
        expect(isoWeek(localDate(`${year}-01-04`))).toEqual({ year, week: 1 });
      }),
    );
    expect(weekdayOf(localDate("2026-11-22"))).toBe(7);
  });
});

describe("parseLocalDate", () => {
  test.each([
    ["1-3-2017", "2017-03-01"],
    ["01/03/2017", "2017-03-01"],
    ["3/25/2017", "2017-03-25"],
    ["31.12.2026", "2026-12-31"],
    ["20 okt 2016", "2016-10-20"],
    ["20 oktober 2016", "2016-10-20"],
    ["20-okt-16", "2016-10-20"],
    ["do 20 okt. 2016", "2016-10-20"],
    ["15 Apr, 2021 00:02:00", "2021-04-15"],
    ["Thu, 15 Apr 2021 10:00:00 GMT", "2021-04-15"],
    ["April 15, 2021", "2021-04-15"],
    ["April 15th, 2021 3:05 PM", "2021-04-15"],
    ["2017-03-01", "2017-03-01"],
    ["2017-3-1", "2017-03-01"],
    ["2017-03-01 12:00:00", "2017-03-01"],
    ["2017-03-01T23:59:59.999Z", "2017-03-01"],
    ["2017-03-01T23:59:59+01:00", "2017-03-01"],
    ["20170301", "2017-03-01"],
    [" 1-3-2017\u00a0", "2017-03-01"],
    ["1-3-99", "1999-03-01"],
    ["1-3-17", "2017-03-01"],
  ])("reads %s", (text, date) => {
    expect(parseLocalDate(text, "auto")).toEqual({ ok: true, value: date });
  });

  test("the order decides what the numbers mean", () => {
    expect(parseLocalDate("1-3-2017", "mdy")).toEqual({ ok: true, value: "2017-01-03" });
    expect(parseLocalDate("1-3-2017", "dmy")).toEqual({ ok: true, value: "2017-03-01" });
    expect(parseLocalDate("2017-03-01", "dmy")).toEqual({ ok: true, value: "2017-03-01" });
    expect(parseLocalDate("20 okt 2016", "ymd")).toEqual({ ok: true, value: "2016-10-20" });
  });

  test.each([
    ["31-02-2026", "auto", "noSuchDay"],
    ["2026-02-30", "ymd", "noSuchDay"],
    ["3/25/2017", "dmy", "noSuchMonth"],
    ["13-13-2017", "auto", "noSuchMonth"],
    ["0000-01-01", "auto", "noSuchYear"],
    ["1-3-2017", "ymd", "notADate"],
    ["1-3/2017", "auto", "notADate"],
    ["20 foo 2016", "auto", "notADate"],
    ["morgen", "auto", "notADate"],
    ["42", "auto", "notADate"],
    ["1-3-2017 25:00", "auto", "noSuchTime"],
    ["  ", "auto", "empty"],
  ] as const)("refuses %s as %s: %s", (text, order, code) => {
    expect(parseLocalDate(text, order)).toMatchObject({ ok: false, error: { code, text } });
  });

  test("an impossible day says what was read", () => {
    expect(parseLocalDate("31-02-2026", "dmy")).toEqual({
      ok: false,
      error: { code: "noSuchDay", text: "31-02-2026", year: 2026, month: 2, day: 31 },
    });
  });

  test("reads back every date it shows", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseLocalDate(formatLocalDate(date, "nl"), "dmy")).toEqual({ ok: true, value: date });
        expect(parseLocalDate(formatLocalDate(date, "en"), "auto")).toEqual({ ok: true, value: date });
        expect(parseLocalDate(`${date}T08:30`, "auto")).toEqual({ ok: true, value: date });
      }),
    );
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("ymd", "dmy", "mdy", "auto"), (text, order) => {
        const read = parseLocalDate(text, order);
        if (read.ok) expect(isLocalDate(read.value)).toBe(true);
      }),
    );
  });
});

describe("detectDateOrder", () => {
  test("one telling sample settles it", () => {
    expect(detectDateOrder(["1-3-2017", "25-3-2017"])).toEqual({ order: "dmy", certain: true });
    expect(detectDateOrder(["1/3/2017", "3/25/2017", ""])).toEqual({ order: "mdy", certain: true });
    expect(detectDateOrder(["2017-03-01 12:00:00", "2017-03-02"])).toEqual({ order: "ymd", certain: true });
    expect(detectDateOrder(["20 okt 2016"])).toEqual({ order: "dmy", certain: true });
  });
  test("without one it is day first, uncertain", () => {
    expect(detectDateOrder(["1-3-2017"])).toEqual({ order: "dmy", certain: false });
    expect(detectDateOrder([])).toEqual({ order: "dmy", certain: false });
  });
});

test("formatLocalDate writes as the reader is used to", () => {
  expect(formatLocalDate(localDate("2026-12-31"), "nl")).toBe("31-12-2026");
  expect(formatLocalDate(localDate("2026-12-31"), "en")).toBe("31 Dec 2026");
  expect(formatLocalDate(localDate("2026-09-01"), "en")).toBe("1 Sep 2026");
});

describe("moments and days", () => {
  test("Amsterdam starts its day an hour or two before UTC", () => {
    expect(instantOf(localDate("2026-01-15"), "Europe/Amsterdam").toISOString()).toBe("2026-01-14T23:00:00.000Z");
    expect(instantOf(localDate("2026-07-15"), "Europe/Amsterdam").toISOString()).toBe("2026-07-14T22:00:00.000Z");
    expect(localDateOf(new Date("2026-07-14T22:00:00Z"), "Europe/Amsterdam")).toBe("2026-07-15");
    expect(localDateOf(new Date("2026-07-14T21:59:59Z"), "Europe/Amsterdam")).toBe("2026-07-14");
  });

  test("the night of the clock change", () => {
    const spring = localDate("2026-03-29");
    expect(instantOf(spring, "Europe/Amsterdam", "01:59").toISOString()).toBe("2026-03-29T00:59:00.000Z");
    expect(instantOf(spring, "Europe/Amsterdam", "02:30").toISOString()).toBe("2026-03-29T01:30:00.000Z");
    expect(instantOf(spring, "Europe/Amsterdam", "03:00").toISOString()).toBe("2026-03-29T01:00:00.000Z");
    const autumn = localDate("2026-10-25");
    expect(instantOf(autumn, "Europe/Amsterdam", "02:30").toISOString()).toBe("2026-10-25T00:30:00.000Z");
    expect(instantOf(autumn, "Europe/Amsterdam", "03:00").toISOString()).toBe("2026-10-25T02:00:00.000Z");
  });

  test("a day whose midnight is skipped starts when the clock does", () => {
    expect(instantOf(localDate("2018-11-04"), "America/Sao_Paulo").toISOString()).toBe("2018-11-04T03:00:00.000Z");
  });

  test("the start of a day lies in that day, and the moment before does not", () => {
    fc.assert(
      fc.property(anyDate, zones, (date, zone) => {
        const start = instantOf(date, zone);
        expect(localDateOf(start, zone)).toBe(date);
        expect(localDateOf(new Date(start.getTime() - 1000), zone)).toBe(addDays(date, -1));
      }),
    );
  });

  test("refuses an impossible time, zone or moment", () => {
    expect(() => instantOf(localDate("2026-01-01"), "Europe/Amsterdam", "24:00")).toThrow(RangeError);
    expect(() => instantOf(localDate("2026-01-01"), "Mars/Phobos")).toThrow(RangeError);
    expect(() => localDateOf(new Date(Number.NaN), "UTC")).toThrow(RangeError);
  });
});
