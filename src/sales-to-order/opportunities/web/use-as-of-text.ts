import { formatLocalDate, isLocalDate, localDateOf } from "#base/kernel/local-date.ts";
import { useLanguage } from "#base/ui/i18n.ts";
import { useMe } from "#base/ui/session.tsx";

/** The moment a page looks back to as people read it: a day, or a day and time when the address has an instant. */
export function useAsOfText(): (asOf: string) => string {
  const language = useLanguage();
  const { timeZone } = useMe().organisation;
  return (asOf) => {
    if (isLocalDate(asOf)) return formatLocalDate(asOf, language);
    const instant = new Date(asOf);
    if (Number.isNaN(instant.getTime())) return asOf;
    const time = new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", { timeZone, timeStyle: "short" });
    return `${formatLocalDate(localDateOf(instant, timeZone), language)} ${time.format(instant)}`;
  };
}
