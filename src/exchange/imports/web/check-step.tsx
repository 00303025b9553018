import { Button } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { showProblem } from "#base/ui/toasts.tsx";
import { useOpMutation } from "#base/ui/use-op.ts";
import { get, start } from "../contract.ts";
import { FailedRows } from "./failed-rows.tsx";
import { ProblemList } from "./problem-list.tsx";
import { RecordCounts } from "./record-counts.tsx";
import type { RunDetail } from "./run.ts";
import { StepBar } from "./step-bar.tsx";
import { StepHeading } from "./step-heading.tsx";
import { useText } from "./text.ts";
import { useFieldName } from "./use-field-name.ts";
import classes from "./outcome.module.css";

/** The dry run: what would happen per kind of record, which rows stay behind and why; from here the import starts. */
export function CheckStep({ run, busy }: { run: RunDetail; busy: boolean }) {
  const t = useText();
  const whyNot = useWhyNot(run);
  const { counts } = run;
  const nothingNew = counts !== null && counts.rows.create + counts.rows.update + counts.rows.error === 0;
  return (
    <>
      <StepHeading title={t("web.check.title")}>{t("web.check.intro")}</StepHeading>
      {whyNot ? (
        <p className={classes.whyNot} role="status">
          <strong>{t("web.check.nothing")}.</strong> {whyNot}
        </p>
      ) : null}
      {counts ? (
        <div className={classes.dryRun} aria-busy={busy}>
          <RecordCounts counts={counts} label={t("web.check.title")} />
          {nothingNew && !whyNot ? <p className={classes.quiet}>{t("web.check.same")}</p> : null}
          {whyNot && counts.rows.error === 0 ? null : <Outcomes run={run} counts={counts} />}
        </div>
      ) : null}
      <StepBar
        back="choices"
        said={busy ? t("web.run.busy") : run.can.start ? t("web.check.startHint") : null}
        action={run.can.configure ? <StartButton run={run} busy={busy} /> : null}
      />
    </>
  );
}

/** Rows that stay behind and rows with a remark, first per kind, then each. */
export function Outcomes({ run, counts }: { run: RunDetail; counts: NonNullable<RunDetail["counts"]> }) {
  const t = useText();
  const past = !run.can.configure;
  return (
    <>
      <section className={classes.section}>
        <h3 className={classes.title}>
          {counts.rows.error === 0 ? t("web.check.noFailing") : t(past ? "web.check.failed" : "web.check.failing")}
          {counts.rows.error > 0 ? (
            <span className={classes.quiet}>{t("web.choices.rowCount", { count: counts.rows.error })}</span>
          ) : null}
        </h3>
        {counts.rows.error > 0 ? (
          <>
            <ProblemList run={run} severity="error" />
            <FailedRows run={run} />
          </>
        ) : null}
      </section>
      {counts.rows.warning > 0 ? (
        <section className={classes.section}>
          <h3 className={classes.title}>
            {t(past ? "web.check.remarked" : "web.check.remarks")}
            <span className={classes.quiet}>{t("web.choices.rowCount", { count: counts.rows.warning })}</span>
          </h3>
          <ProblemList run={run} severity="warning" />
        </section>
      ) : null}
    </>
  );
}

/** What keeps a run from starting; null when nothing does. */
function useWhyNot(run: RunDetail): string | null {
  const t = useText();
  const nameOf = useFieldName();
  if (run.can.start || !run.can.configure) return null;
  const missing = run.files.flatMap((file) => file.missing);
  if (run.files.every(({ kind }) => kind === null)) return t("web.check.nothingKind");
  if (missing.length > 0)
    return t("web.check.nothingMissing", { fields: [...new Set(missing)].map(nameOf).join(", ") });
  return t("web.check.nothingRows");
}

function StartButton({ run, busy }: { run: RunDetail; busy: boolean }) {
  const t = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const begin = useOpMutation(start, { refresh: false });
  async function go() {
    try {
      const started = await begin.mutateAsync({ id: run.id });
      client.setQueryData([get.id, { id: run.id }], { ...run, ...started });
      void client.invalidateQueries({ predicate: ({ queryKey: [op] }) => op === "imports.list" });
      await navigate({ to: ".", search: {}, replace: true });
    } catch (thrown) {
      showProblem(thrown);
    }
  }
  return (
    <Button
      disabled={!run.can.start || busy}
      loading={begin.isPending}
      leftSection={<IconPlayerPlay aria-hidden size={16} stroke={1.8} />}
      onClick={() => void go()}
    >
      {t("web.steps.to.start")}
    </Button>
  );
}
