import { Progress } from "@mantine/core";
import { StepHeading } from "./step-heading.tsx";
import type { RunDetail } from "./run.ts";
import { useText } from "./text.ts";
import classes from "./outcome.module.css";

/** How far a run is; nobody has to wait for it. */
export function ProgressStep({ run }: { run: RunDetail }) {
  const t = useText();
  const { done, total } = run.progress;
  const said = total === 0 ? t("web.progress.preparing") : t("web.progress.done", { done, total });
  return (
    <div className={classes.progress}>
      <StepHeading title={t("web.progress.title")}>{t("web.progress.leave")}</StepHeading>
      <Progress.Root size="lg">
        <Progress.Section
          value={total === 0 ? 0 : (done / total) * 100}
          animated={total > 0}
          striped={total > 0}
          aria-label={t("web.progress.bar")}
          aria-valuetext={said}
        />
      </Progress.Root>
      <p className={classes.said}>{said}</p>
    </div>
  );
}
