import { Button, Group } from "@mantine/core";
import { IconArrowBackUp, IconLayoutKanban, IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { MomentText } from "#base/ui/figures.tsx";
import { Outcomes } from "./check-step.tsx";
import { RecordCounts } from "./record-counts.tsx";
import type { RunDetail } from "./run.ts";
import { StepHeading } from "./step-heading.tsx";
import { useText } from "./text.ts";
import { useUndoRun } from "./use-undo-run.tsx";
import classes from "./outcome.module.css";

/** What came of a run, where to see it, and the way back. */
export function ReportStep({ run }: { run: RunDetail }) {
  const t = useText();
  const { status, counts } = run;
  return (
    <div className={classes.report}>
      <Headline run={run} />
      <Facts run={run} />
      {status === "done" ? (
        <Group gap="sm">
          <Button
            renderRoot={(props) => <Link to="/kansen/bord" {...props} />}
            leftSection={<IconLayoutKanban aria-hidden size={16} stroke={1.6} />}
          >
            {t("web.report.board")}
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/kansen" {...props} />}>
            {t("web.report.list")}
          </Button>
        </Group>
      ) : (
        <Button
          className={classes.again}
          variant="default"
          renderRoot={(props) => <Link to="/beheer/importeren/nieuw" {...props} />}
          leftSection={<IconPlus aria-hidden size={16} stroke={2} />}
        >
          {t("web.report.again")}
        </Button>
      )}
      {counts && status !== "failed" ? (
        <>
          <RecordCounts counts={counts} label={t("web.report.imported")} />
          <Outcomes run={run} counts={counts} />
        </>
      ) : null}
      {run.can.undo ? <Undo run={run} /> : null}
    </div>
  );
}

function Headline({ run: { id, status } }: { run: RunDetail }) {
  const t = useText();
  if (status === "failed")
    return <StepHeading title={t("web.report.failedTitle")}>{t("web.report.failedDetail", { id })}</StepHeading>;
  if (status === "undone")
    return <StepHeading title={t("web.report.undoneTitle")}>{t("web.report.undoneDetail")}</StepHeading>;
  return <StepHeading title={t("web.report.title")} />;
}

function Facts({ run }: { run: RunDetail }) {
  const t = useText();
  const { createdByName, startedAt, finishedAt, undoneAt } = run;
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t("web.report.by")}</dt>
        <dd>{createdByName ?? t("web.report.nobody")}</dd>
      </div>
      {startedAt ? (
        <div>
          <dt>{t("web.report.started")}</dt>
          <dd>
            <MomentText at={startedAt} />
          </dd>
        </div>
      ) : null}
      {finishedAt && run.status !== "failed" ? (
        <div>
          <dt>{t("web.report.finished")}</dt>
          <dd>
            <MomentText at={finishedAt} />
          </dd>
        </div>
      ) : null}
      {undoneAt ? (
        <div>
          <dt>{t("web.report.undoneAt")}</dt>
          <dd>
            <MomentText at={undoneAt} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function Undo({ run }: { run: RunDetail }) {
  const t = useText();
  const { undoRun, undoing } = useUndoRun();
  return (
    <section className={classes.section}>
      <h3 className={classes.title}>{t("web.undo.title")}</h3>
      <p className={classes.undoDetail}>{t("web.undo.detail")}</p>
      <Button
        variant="default"
        loading={undoing}
        leftSection={<IconArrowBackUp aria-hidden size={16} stroke={1.6} />}
        onClick={() => void undoRun(run.id)}
      >
        {t("web.undo.action")}
      </Button>
    </section>
  );
}
