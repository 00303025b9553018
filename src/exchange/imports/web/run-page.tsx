import { ActionIcon, Skeleton, Stack, Tooltip } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { Page, PageHeader } from "#base/ui/page.tsx";
import { ErrorState } from "#base/ui/states.tsx";
import { useUrlState } from "#base/ui/url-state.ts";
import { BackToRuns } from "./back-to-runs.tsx";
import { CheckStep } from "./check-step.tsx";
import { ChoicesStep } from "./choices-step.tsx";
import { FilesStep } from "./files-step.tsx";
import { MappingStep } from "./mapping-step.tsx";
import { ProgressStep } from "./progress-step.tsx";
import { ReportStep } from "./report-step.tsx";
import type { RunDetail } from "./run.ts";
import { RunStatus } from "./run-status.tsx";
import { StepNav, stepOf } from "./step-nav.tsx";
import { useRunName } from "./run-name.ts";
import { useText } from "./text.ts";
import { useRemoveRun } from "./use-remove-run.ts";
import { useRun } from "./use-run.ts";
import { useSettings } from "./use-settings.ts";
import classes from "./run.module.css";

/** One import from its files to its report, a step at a time; every step is saved, so it can be left and taken up again. */
export function RunPage() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: run, error, refetch } = useRun(id);
  if (run) return <LoadedRun run={run} />;
  return (
    <Page>
      <PageHeader before={<BackToRuns />} title={t("web.title")} tabTitle={t("web.title")} />
      {error ? (
        <ErrorState problem={error} onRetry={() => void refetch()} />
      ) : (
        <Stack gap="md" role="status" aria-label={t("web.run.loading")}>
          <Skeleton h={40} />
          {[1, 2, 3, 4, 5].map((row) => (
            <Skeleton key={row} h={56} />
          ))}
        </Stack>
      )}
    </Page>
  );
}

function LoadedRun({ run: saved }: { run: RunDetail }) {
  const t = useText();
  const nameOf = useRunName();
  const [search] = useUrlState<{ step?: string }>();
  const settings = useSettings(saved);
  const { run } = settings;
  const step = stepOf(run, search.step);
  const title = t("web.run.title", { name: nameOf(run) });
  useFocusOnStep(step);
  return (
    <Page>
      <PageHeader
        before={<BackToRuns />}
        title={title}
        tabTitle={title}
        details={run.can.configure ? undefined : <RunStatus status={run.status} />}
        actions={run.can.remove ? <RemoveButton id={run.id} /> : undefined}
      />
      <StepNav run={run} current={step} />
      <div className={classes.step}>
        {step === "files" ? <FilesStep settings={settings} /> : null}
        {step === "mapping" ? <MappingStep settings={settings} /> : null}
        {step === "choices" ? <ChoicesStep settings={settings} /> : null}
        {step === "check" ? <CheckStep run={run} busy={settings.busy} /> : null}
        {step === "run" ? <ProgressStep run={run} /> : null}
        {step === "report" ? <ReportStep run={run} /> : null}
      </div>
    </Page>
  );
}

/** Opening another step starts reading at its top; the first one leaves the focus where the page put it. */
function useFocusOnStep(step: string): void {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    document.querySelector<HTMLElement>("[data-step-heading]")?.focus({ preventScroll: true });
    document.getElementById("main")?.scrollTo({ top: 0 });
  }, [step]);
}

function RemoveButton({ id }: { id: string }) {
  const t = useText();
  const navigate = useNavigate();
  const removeRun = useRemoveRun();
  async function discard() {
    if (await removeRun(id)) await navigate({ to: "/beheer/importeren" });
  }
  return (
    <Tooltip label={t("web.run.remove")}>
      <ActionIcon size="lg" aria-label={t("web.run.remove")} onClick={() => void discard()}>
        <IconTrash aria-hidden size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
