import { fiscalYearLabel, fiscalYearOf, fiscalYearStart } from "#base/kernel/fiscal-calendar.ts";
import { addDays, addMonths, partsOf } from "#base/kernel/local-date.ts";
import type { LocalDate } from "#base/kernel/local-date.ts";
import { useToday } from "#base/ui/figures.tsx";
import { useLanguage } from "#base/ui/i18n.ts";
import type { Language } from "#base/ui/i18n.ts";
import { useText } from "./text.ts";

const localeOf = (language: Language) => (language === "nl" ? "nl-NL" : "en-GB");

function written(date: LocalDate, language: Language, options: Intl.DateTimeFormatOptions): string {
  const { year, month, day } = partsOf(date);
  return new Intl.DateTimeFormat(localeOf(language), { timeZone: "UTC", ...options }).format(
    Date.UTC(year, month - 1, day),
  );
}

/** The names of the months, January first. */
export function monthNames(language: Language): string[] {
  const name = new Intl.DateTimeFormat(localeOf(language), { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2026, month, 1)));
}

/** What a start month means this year: "Boekjaar 2026/27 loopt van 1 april 2026 tot en met 31 maart 2027; …". */
export function FiscalExample({ startMonth }: { startMonth: number }) {
  const t = useText();
  const language = useLanguage();
  const year = fiscalYearOf(useToday(), startMonth);
  const first = fiscalYearStart(year, startMonth);
  const last = addDays(fiscalYearStart(year + 1, startMonth), -1);
  const long = { day: "numeric", month: "long", year: "numeric" } as const;
  const quarter = `${written(first, language, { month: "long" })}–${written(addMonths(first, 2), language, { month: "long" })}`;
  return t("web.fiscalExample", {
    label: fiscalYearLabel(year, startMonth),
    from: written(first, language, long),
    until: written(last, language, long),
    quarter,
  });
}
