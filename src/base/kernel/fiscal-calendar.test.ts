import fc from "fast-check";
import { expect, test } from "vitest";
import {
  fiscalQuarterOf,
  fiscalQuarterStart,
  fiscalYearLabel,
  fiscalYearOf,
  fiscalYearStart,
} from "./fiscal-calendar.ts";
import { addDays, addMonths, localDate, partsOf } from "./local-date.ts";

const anyDate = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays(localDate("1900-01-01"), days));
const startMonths = fc.integer({ min: 1, max: 12 });

test("a fiscal year from April", () => {
  expect(fiscalYearOf(localDate("2026-03-31"), 4)).toBe(2025);
  expect(fiscalYearOf(localDate("2026-04-01"), 4)).toBe(2026);
  expect(fiscalQuarterOf(localDate("2026-03-31"), 4)).toEqual({ year: 2025, quarter: 4 });
  expect(fiscalQuarterOf(localDate("2026-04-01"), 4)).toEqual({ year: 2026, quarter: 1 });
  expect(fiscalQuarterStart({ year: 2025, quarter: 4 }, 4)).toBe("2026-01-01");
  expect(fiscalYearLabel(2026, 4)).toBe("2026/27");
  expect(fiscalYearLabel(2099, 4)).toBe("2099/00");
  expect(fiscalYearLabel(2026, 1)).toBe("2026");
});

test("from January it is the calendar year", () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const { year, month } = partsOf(date);
      expect(fiscalQuarterOf(date, 1)).toEqual({ year, quarter: Math.ceil(month / 3) });
    }),
  );
});

test("every date lies between the start of its quarter and the start of the next", () => {
  fc.assert(
    fc.property(anyDate, startMonths, (date, startMonth) => {
      const quarter = fiscalQuarterOf(date, startMonth);
      const start = fiscalQuarterStart(quarter, startMonth);
      expect(start <= date && date < addMonths(start, 3)).toBe(true);
      const yearStart = fiscalYearStart(quarter.year, startMonth);
      expect(yearStart <= date && date < addMonths(yearStart, 12)).toBe(true);
      expect(addMonths(yearStart, (quarter.quarter - 1) * 3)).toBe(start);
    }),
  );
});

test.each([0, 13, 1.5, Number.NaN])("refuses start month %s", (startMonth) => {
  expect(() => fiscalYearOf(localDate("2026-01-01"), startMonth)).toThrow(RangeError);
});
