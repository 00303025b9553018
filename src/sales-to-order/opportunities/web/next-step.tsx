import { compareLocalDates } from "#base/kernel/local-date.ts";
import type { LocalDate } from "#base/kernel/local-date.ts";
import { useToday } from "#base/ui/figures.tsx";
import { ShortDate } from "./short-date.tsx";
import { useText } from "./text.ts";
import classes from "./next-step.module.css";

/** What happens next and when; hollow when nothing is agreed, and marked when its day has passed. */
export function NextStep({ step, on }: { step: string | null; on: string | null }) {
  const t = useText();
  const today = useToday();
  if (step === null) return <span className={classes.none}>{t("words.noNextStep")}</span>;
  const late = on !== null && compareLocalDates(on as LocalDate, today) < 0;
  return (
    <span className={classes.step} title={step}>
      <span className={classes.text}>{step}</span>
      {on === null ? null : (
        <span className={classes.date} data-late={late || undefined}>
          {late ? <span aria-hidden>◆ </span> : null}
          <ShortDate date={on} />
          {late ? <span className={classes.spoken}> {t("words.overdue")}</span> : null}
        </span>
      )}
    </span>
  );
}
