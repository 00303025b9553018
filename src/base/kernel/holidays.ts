import { addDays, localDateFrom, partsOf, weekdayOf } from "./local-date.ts";
import type { LocalDate } from "./local-date.ts";

/** A public holiday in the Netherlands, with its name as people know it. */
export type Holiday = {
  readonly id: HolidayId;
  readonly date: LocalDate;
  readonly name: { readonly nl: string; readonly en: string };
};

export type HolidayId = keyof typeof names;

/** What differs between employers: by law nobody has Good Friday off, and Liberation Day is up to the agreement. */
export type HolidayOptions = {
  readonly goodFriday?: boolean;
  readonly liberationDay?: "lustrum" | "yearly" | "never";
};

/** Anything that can tell whether a date is a day off; a Set of dates will do. */
export type HolidayCalendar = { has(date: LocalDate): boolean };

const names = {
  newYear: { nl: "Nieuwjaarsdag", en: "New Year's Day" },
  goodFriday: { nl: "Goede Vrijdag", en: "Good Friday" },
  easterSunday: { nl: "Eerste paasdag", en: "Easter Sunday" },
  easterMonday: { nl: "Tweede paasdag", en: "Easter Monday" },
  kingsDay: { nl: "Koningsdag", en: "King's Day" },
  queensDay: { nl: "Koninginnedag", en: "Queen's Day" },
  liberationDay: { nl: "Bevrijdingsdag", en: "Liberation Day" },
  ascension: { nl: "Hemelvaartsdag", en: "Ascension Day" },
  whitSunday: { nl: "Eerste pinksterdag", en: "Whit Sunday" },
  whitMonday: { nl: "Tweede pinksterdag", en: "Whit Monday" },
  christmas: { nl: "Eerste kerstdag", en: "Christmas Day" },
  boxingDay: { nl: "Tweede kerstdag", en: "Boxing Day" },
} as const;

/** Easter Sunday of a Gregorian year (the anonymous algorithm of 1876, in Meeus' form). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const leapCorrection = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + leapCorrection + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const index = h + l - 7 * m + 114;
  return localDateFrom({ year, month: Math.floor(index / 31), day: (index % 31) + 1 });
}

/** The sovereign's birthday as celebrated: 27 April since 2014, before that 30 April; not on a Sunday. */
function royalDay(year: number): { id: HolidayId; date: LocalDate } {
  if (year >= 2014) {
    const date = localDateFrom({ year, month: 4, day: 27 });
    return { id: "kingsDay", date: weekdayOf(date) === 7 ? addDays(date, -1) : date };
  }
  const date = localDateFrom({ year, month: 4, day: 30 });
  // A Sunday moved to 1 May until 1979, to 29 April from 1980.
  return { id: "queensDay", date: weekdayOf(date) === 7 ? addDays(date, year < 1980 ? 1 : -1) : date };
}

function hasLiberationDay(year: number, option: HolidayOptions["liberationDay"] = "lustrum"): boolean {
  if (option === "never") return false;
  return option === "yearly" || year % 5 === 0;
}

/** The public holidays of a year (from 1949) in the Netherlands, by date. */
export function dutchHolidays(year: number, options: HolidayOptions = {}): Holiday[] {
  const easter = easterSunday(year);
  const on = (month: number, day: number) => localDateFrom({ year, month, day });
  const days: { id: HolidayId; date: LocalDate }[] = [
    { id: "newYear", date: on(1, 1) },
    { id: "easterSunday", date: easter },
    { id: "easterMonday", date: addDays(easter, 1) },
    royalDay(year),
    { id: "ascension", date: addDays(easter, 39) },
    { id: "whitSunday", date: addDays(easter, 49) },
    { id: "whitMonday", date: addDays(easter, 50) },
    { id: "christmas", date: on(12, 25) },
    { id: "boxingDay", date: on(12, 26) },
  ];
  if (options.goodFriday) days.push({ id: "goodFriday", date: addDays(easter, -2) });
  if (hasLiberationDay(year, options.liberationDay)) days.push({ id: "liberationDay", date: on(5, 5) });
  return days
    .map(({ id, date }) => ({ id, date, name: names[id] }))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The Dutch holidays of every year as one calendar, for counting business hours and days. */
export function dutchHolidayCalendar(options: HolidayOptions = {}): HolidayCalendar {
  const years = new Map<number, ReadonlySet<LocalDate>>();
  return {
    has(date) {
      const { year } = partsOf(date);
      const known = years.get(year) ?? new Set(dutchHolidays(year, options).map((holiday) => holiday.date));
      years.set(year, known);
      return known.has(date);
    },
  };
}
