import { partsOf } from "#base/kernel/local-date.ts";
import type { LocalDate } from "#base/kernel/local-date.ts";
import { useToday } from "#base/ui/figures.tsx";
import { useLanguage } from "#base/ui/i18n.ts";

/** A date where there is little room: day and month, and the year when it is another than this one. */
export function ShortDate({ date }: { date: string }) {
  const language = useLanguage();
  const today = useToday();
  const { year, month, day } = partsOf(date as LocalDate);
  const sameYear = year === partsOf(today).year;
  const text = new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(Date.UTC(year, month - 1, day));
  return <time dateTime={date}>{text}</time>;
}
