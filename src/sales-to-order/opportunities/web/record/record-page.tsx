import { Button, Group, Skeleton } from "@mantine/core";
import { IconCalendarOff } from "@tabler/icons-react";
import { useParams } from "@tanstack/react-router";
import { localDateOf, formatLocalDate } from "#base/kernel/local-date.ts";
import { problemOf } from "#base/ui/api.ts";
import { useBaseText, useLanguage } from "#base/ui/i18n.ts";
import { Page, PageHeader } from "#base/ui/page.tsx";
import { useMe } from "#base/ui/session.tsx";
import { EmptyState, ErrorState } from "#base/ui/states.tsx";
import { useUrlState } from "#base/ui/url-state.ts";
import { useOp } from "#base/ui/use-op.ts";
import { get } from "../../contract.ts";
import { useText } from "../text.ts";
import { DealVerbs } from "../verbs/deal-verbs.tsx";
import { RecordView } from "./record-view.tsx";
import classes from "./record-page.module.css";

type RecordSearch = { asOf?: string };

/** One opportunity: what decides on top, what happened in the middle, what belongs to it right; now or as it was. */
export function RecordPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return (
    <DealVerbs key={id}>
      <RecordScreen id={id} />
    </DealVerbs>
  );
}

function RecordScreen({ id }: { id: string }) {
  const t = useText();
  const [{ asOf }, change] = useUrlState<RecordSearch>();
  const query = useOp(
    get,
    { id, ...(asOf ? { asOf } : {}) },
    { placeholderData: (previous) => (previous?.id === id ? previous : undefined) },
  );
  if (query.data && !query.isError)
    return (
      <RecordView
        deal={query.data}
        asOf={asOf}
        stale={query.isPlaceholderData}
        onAsOf={(date) => change({ asOf: date }, { push: true })}
      />
    );
  return (
    <Page>
      {query.isError ? (
        <>
          <PageHeader title={t("words.opportunity")} tabTitle={t("words.opportunity")} />
          <Refused
            problem={query.error}
            onRetry={() => void query.refetch()}
            onAsOf={(date) => change({ asOf: date })}
          />
        </>
      ) : (
        <LoadingRecord />
      )}
    </Page>
  );
}

/** A deal that did not exist yet on the day asked for tells when it began; the rest is refused as everywhere. */
function Refused({
  problem: thrown,
  onRetry,
  onAsOf,
}: {
  problem: unknown;
  onRetry: () => void;
  onAsOf: (date: string | null) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { timeZone } = useMe().organisation;
  const problem = problemOf(thrown);
  const begins = problem.extra.begins;
  if (problem.code !== "opportunities.not_yet" || typeof begins !== "string")
    return <ErrorState problem={problem} onRetry={onRetry} />;
  const day = localDateOf(new Date(begins), timeZone);
  return (
    <EmptyState
      icon={IconCalendarOff}
      title={problem.title}
      detail={t("record.asOfBegins", { date: formatLocalDate(day, language) })}
      action={
        <Group gap="sm">
          <Button onClick={() => onAsOf(day)}>
            {t("record.asOfGoBegin", { date: formatLocalDate(day, language) })}
          </Button>
          <Button variant="default" onClick={() => onAsOf(null)}>
            {t("record.now")}
          </Button>
        </Group>
      }
    />
  );
}

function LoadingRecord() {
  const base = useBaseText();
  return (
    <div role="status" aria-label={base("words.loading")} className={classes.loading}>
      <Skeleton h={22} w="40%" />
      <Skeleton h={34} />
      <Skeleton h={64} />
      <div className={classes.columns}>
        <Skeleton h={320} />
        <Skeleton h={420} />
        <Skeleton h={320} />
      </div>
    </div>
  );
}
