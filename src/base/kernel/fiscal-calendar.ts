import { localDateFrom, partsOf } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";

/** A fiscal quarter; `year` is the calendar year in which its fiscal year starts. */
export type FiscalQuarter = { readonly year: number; readonly quarter: 1 | 2 | 3 | 4 };

function assertStartMonth(startMonth: number): void {
  if (!Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12) {
    throw new RangeError(`A fiscal year starts in month 1 to 12: ${startMonth}`);
  }
}

/** The fiscal year of a date, named by the calendar year in which it starts (start month 1 to 12). */
export function fiscalYearOf(date: LocalDate, startMonth: number): number {
  assertStartMonth(startMonth);
  const { year, month } = partsOf(date);
  return month >= startMonth ? year : year - 1;
}

/** The fiscal quarter of a date. */
export function fiscalQuarterOf(date: LocalDate, startMonth: number): FiscalQuarter {
  const year = fiscalYearOf(date, startMonth);
  const monthsIn = (partsOf(date).month - startMonth + 12) % 12;
  return { year, quarter: (Math.floor(monthsIn / 3) + 1) as FiscalQuarter["quarter"] };
}

/** The first day of a fiscal year. */
export function fiscalYearStart(year: number, startMonth: number): LocalDate {
  assertStartMonth(startMonth);
  return localDateFrom({ year, month: startMonth, day: 1 });
}

/** The first day of a fiscal quarter. */
export function fiscalQuarterStart({ year, quarter }: FiscalQuarter, startMonth: number): LocalDate {
  assertStartMonth(startMonth);
  const index = startMonth - 1 + (quarter - 1) * 3;
  return localDateFrom({ year: year + Math.floor(index / 12), month: (index % 12) + 1, day: 1 });
}

/** How a fiscal year is written: 2026, or 2026/27 when it spans two calendar years. */
export function fiscalYearLabel(year: number, startMonth: number): string {
  assertStartMonth(startMonth);
  return startMonth === 1 ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}
