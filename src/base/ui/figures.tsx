import { Tooltip } from "@mantine/core";
import { formatLocalDate, localDateOf } from "../kernel/local-date.ts";
import type { LocalDate } from "../kernel/local-date.ts";
import { formatMoney } from "../kernel/money.ts";
import { useBaseText, useLanguage } from "./i18n.ts";
import type { Language, Translate } from "./i18n.ts";
import type { nl } from "../messages/nl.ts";
import { useMe } from "./session.tsx";
import classes from "./figures.module.css";

/** An amount of integer cents; null reads "nog onbekend", never 0. `cents="auto"` drops the cents from 10.000,00. */
export function Money({
  cents,
  currency,
  show = "always",
}: {
  cents: number | null;
  currency: string;
  show?: "always" | "auto";
}) {
  const t = useBaseText();
  const language = useLanguage();
  if (cents === null) return <span className={classes.unknown}>{t("words.unknown")}</span>;
  return <span className={classes.figure}>{formatMoney(cents, currency, language, { cents: show })}</span>;
}

/** The text of an amount, for labels and titles. */
export function useMoneyText(): (cents: number | null, currency: string, show?: "always" | "auto") => string {
  const t = useBaseText();
  const language = useLanguage();
  return (cents, currency, show = "auto") =>
    cents === null ? t("words.unknown") : formatMoney(cents, currency, language, { cents: show });
}

/** A local date, YYYY-MM-DD; null shows a dash. */
export function DateText({ date, fallback = "–" }: { date: string | null; fallback?: string }) {
  const language = useLanguage();
  if (date === null) return <span className={classes.unknown}>{fallback}</span>;
  return (
    <time className={classes.figure} dateTime={date}>
      {formatLocalDate(date as LocalDate, language)}
    </time>
  );
}

function clockTime(instant: Date, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
  }).format(instant);
}

/** An instant as date and time in the organisation's time zone. */
export function MomentText({ at }: { at: string }) {
  const language = useLanguage();
  const { timeZone } = useMe().organisation;
  const instant = new Date(at);
  return (
    <time className={classes.figure} dateTime={at}>
      {formatLocalDate(localDateOf(instant, timeZone), language)} {clockTime(instant, timeZone, language)}
    </time>
  );
}

const minute = 60_000;

function agoText(milliseconds: number, t: Translate<typeof nl>): string {
  const minutes = Math.floor(milliseconds / minute);
  if (minutes < 1) return t("time.now");
  if (minutes < 60) return t("time.minutesAgo", { count: minutes });
  if (minutes < 24 * 60) return t("time.hoursAgo", { count: Math.floor(minutes / 60) });
  return t("time.daysAgo", { count: Math.floor(minutes / (24 * 60)) });
}

/** How long ago an instant was; the exact moment on hover and focus. */
export function AgoText({ at }: { at: string }) {
  const t = useBaseText();
  return (
    <Tooltip label={<MomentText at={at} />}>
      <time className={classes.figure} dateTime={at}>
        {agoText(Date.now() - new Date(at).getTime(), t)}
      </time>
    </Tooltip>
  );
}

/** A whole percentage, 0 to 100; null shows a dash, because no base is not zero. */
export function Percent({ value, decimals = 0 }: { value: number | null; decimals?: 0 | 1 }) {
  const language = useLanguage();
  if (value === null) return <span className={classes.unknown}>–</span>;
  const text = new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
  return <span className={classes.figure}>{language === "nl" ? `${text} %` : `${text}%`}</span>;
}

/** A count with the separators of the language. */
export function Count({ value }: { value: number }) {
  const language = useLanguage();
  return (
    <span className={classes.figure}>{new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB").format(value)}</span>
  );
}

/** Today in the organisation's time zone. */
export function useToday(): LocalDate {
  return localDateOf(new Date(), useMe().organisation.timeZone);
}
