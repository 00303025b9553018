import { Button, Select, Skeleton, Stack } from "@mantine/core";
import { useEffect, useState } from "react";
import { ErrorState } from "#base/ui/states.tsx";
import { usePagedOp } from "#base/ui/use-op.ts";
import { history } from "../../contract.ts";
import { useText } from "../text.ts";
import { HistoryEntry } from "./history-entry.tsx";
import { KINDS, narrow } from "./history-filter.ts";
import type { Kind } from "./history-filter.ts";
import { Section } from "./section.tsx";
import classes from "./history.module.css";

const everything = "all";

type HistorySectionProps = {
  id: string;
  currency: string;
  /** The past moment the record is shown at: what came later is left out. */
  until: string | null;
};

/** Everything that ever changed, newest first; narrowed to a field or kind of change. */
export function HistorySection({ id, currency, until }: HistorySectionProps) {
  const t = useText();
  const [asked, setAsked] = useState<string>(everything);
  const { query, rows } = usePagedOp(history, { id, limit: 50 });
  const past = until === null ? rows : rows.filter((entry) => new Date(entry.effectiveFrom) <= new Date(until));
  const shown = narrow(past, asked === everything ? null : asked);

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const lookFurther = shown.length === 0 && hasNextPage && !isFetchingNextPage;
  useEffect(() => {
    if (lookFurther) void fetchNextPage();
  }, [lookFurther, fetchNextPage]);

  const kinds = Object.keys(KINDS) as Kind[];
  const choices = [
    {
      group: "\u00a0",
      items: [
        { value: everything, label: t("history.all") },
        ...kinds.map((kind) => ({ value: kind as string, label: t(`history.${kind}`) })),
      ],
    },
    ...kinds.map((kind) => ({
      group: t(`history.${kind}`),
      items: KINDS[kind].map((field) => ({ value: field as string, label: t(`field.${field}`) })),
    })),
  ];
  return (
    <Section
      title={t("record.history")}
      action={
        <Select
          aria-label={t("history.filter")}
          size="xs"
          w={190}
          searchable
          allowDeselect={false}
          data={choices}
          value={asked}
          onChange={(value) => setAsked(value ?? everything)}
        />
      }
    >
      {query.isError && rows.length === 0 ? (
        <ErrorState problem={query.error} onRetry={() => void query.refetch()} />
      ) : null}
      {query.isPending ? (
        <Stack gap="md" aria-busy>
          {[70, 45, 60, 50].map((width) => (
            <Skeleton key={width} h={28} w={`${width}%`} />
          ))}
        </Stack>
      ) : null}
      {query.data && shown.length === 0 && !hasNextPage ? <p className={classes.none}>{t("history.none")}</p> : null}
      <ol className={classes.timeline} aria-label={t("history.label")}>
        {shown.map((entry) => (
          <HistoryEntry key={entry.effectiveFrom} entry={entry} currency={currency} />
        ))}
      </ol>
      {hasNextPage && shown.length > 0 ? (
        <Button variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("history.more")}
        </Button>
      ) : null}
    </Section>
  );
}
