import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { isBusy } from "./run.ts";
import type { RunDetail } from "./run.ts";
import { isOpen } from "./spelling.ts";
import { useText } from "./text.ts";
import classes from "./steps.module.css";

const preparing = ["files", "mapping", "choices", "check"] as const;
export const steps = [...preparing, "run", "report"] as const;
export type Step = (typeof steps)[number];

/** The step on screen: the one asked for while it can be looked at, else where the run is. */
export function stepOf(run: RunDetail, asked: string | undefined): Step {
  const chosen = preparing.find((step) => step === asked);
  if (chosen) return chosen;
  if (run.can.configure) return "files";
  return isBusy(run) ? "run" : "report";
}

/** What still asks for a person in a step. */
function needsAttention(run: RunDetail, step: Step): boolean {
  if (run.status === "failed") return step === "run";
  if (!run.can.configure) return false;
  if (step === "files") return run.files.every(({ kind }) => kind === null);
  if (step === "mapping")
    return run.files.some(
      ({ missing, columns }) =>
        missing.length > 0 || columns.some(({ ambiguous, field }) => ambiguous && field !== null),
    );
  return step === "choices" && run.questions.some((question) => isOpen(question, run.choices));
}

/** The six steps, those behind and ahead; a step that was passed can be looked at again. */
export function StepNav({ run, current }: { run: RunDetail; current: Step }) {
  const t = useText();
  const here = run.can.configure ? steps.indexOf(current) : steps.indexOf(isBusy(run) ? "run" : "report");
  return (
    <nav className={classes.nav} aria-label={t("web.steps.label")}>
      <p className={classes.where}>
        {t("web.steps.of", { step: steps.indexOf(current) + 1, count: steps.length })} ·{" "}
        <strong>{t(`web.steps.${current}`)}</strong>
      </p>
      <ol className={classes.list}>
        {steps.map((step, index) => {
          const reachable = run.can.configure ? index < preparing.length : index < preparing.length || index === here;
          const attention = needsAttention(run, step);
          const passed = index < here || run.status === "done";
          const mark = attention ? (
            <IconAlertTriangle aria-hidden size={14} stroke={2} />
          ) : passed ? (
            <IconCheck aria-hidden size={14} stroke={2.4} />
          ) : (
            index + 1
          );
          const content = (
            <>
              <span className={classes.mark}>{mark}</span>
              <span className={classes.name}>{t(`web.steps.${step}`)}</span>
              {attention ? <span className={classes.hidden}>, {t("web.steps.attention")}</span> : null}
            </>
          );
          return (
            <li
              key={step}
              className={classes.item}
              data-current={step === current || undefined}
              data-passed={passed || undefined}
              data-attention={attention || undefined}
            >
              {reachable ? (
                <Link
                  to="."
                  search={{ step: index < preparing.length ? step : undefined }}
                  className={classes.link}
                  activeProps={{}}
                  aria-current={step === current ? "step" : undefined}
                >
                  {content}
                </Link>
              ) : (
                <span className={classes.link}>{content}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
