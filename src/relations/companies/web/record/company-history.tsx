import { Button, Skeleton } from "@mantine/core";
import type { OutputOf } from "#base/contract/op.ts";
import { MomentText, useMoneyText } from "#base/ui/figures.tsx";
import { useMe } from "#base/ui/session.tsx";
import { ErrorState } from "#base/ui/states.tsx";
import { usePagedOp } from "#base/ui/use-op.ts";
import { history } from "../../contract.ts";
import { useText } from "../text.ts";
import { Section } from "./section.tsx";
import classes from "./record.module.css";

type Entry = OutputOf<typeof history>["items"][number];
type Change = Entry["changes"][number];

/** Who changed what, from what, to what, newest first. */
export function CompanyHistory({ id, createdAt }: { id: string; createdAt: string }) {
  const t = useText();
  const { query, rows } = usePagedOp(history, { id, limit: 25 });
  // A company that came with an import has no entry of its own for its beginning.
  const begun = !query.isPending && !query.hasNextPage && !rows.some(({ kind }) => kind === "created");
  return (
    <Section title={t("web.history.title")}>
      {query.isError && rows.length === 0 ? (
        <ErrorState problem={query.error} onRetry={() => void query.refetch()} />
      ) : null}
      {query.isPending ? <Skeleton h={96} /> : null}
      {query.isPending || query.isError ? null : (
        <ol className={classes.timeline}>
          {rows.map((entry) => (
            <li key={entry.id} className={classes.entry} data-kind={entry.kind}>
              <p className={classes.when}>
                <MomentText at={entry.at} />
                <span>{entry.byName ?? t("web.history.system")}</span>
              </p>
              {entry.kind === "changed" ? (
                <ul className={classes.changes}>
                  {entry.changes.map((change) => (
                    <ChangeLine key={change.field} change={change} />
                  ))}
                </ul>
              ) : (
                <p className={classes.what}>{t(`web.history.${entry.kind}`)}</p>
              )}
            </li>
          ))}
          {begun ? (
            <li className={classes.entry} data-kind="created">
              <p className={classes.when}>
                <MomentText at={createdAt} />
              </p>
              <p className={classes.what}>{t("web.history.created")}</p>
            </li>
          ) : null}
        </ol>
      )}
      {query.hasNextPage ? (
        <Button
          variant="default"
          size="compact-sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("web.history.more")}
        </Button>
      ) : null}
    </Section>
  );
}

function ChangeLine({ change }: { change: Change }) {
  const t = useText();
  const money = useMoneyText();
  const { currency } = useMe().organisation;
  const isRecord = change.field === "ownerId" || change.field === "territoryId" || change.field === "parentId";
  const read = (value: Change["from"], label: string | null) => {
    if (value === null) return t("web.history.nothing");
    if (isRecord) return label ?? t("web.history.hidden");
    return change.field === "revenue" && typeof value === "number" ? money(value, currency) : String(value);
  };
  return (
    <li className={classes.change}>
      <span className={classes.quiet}>{t(`fields.${change.field}`)}: </span>
      <span className={classes.quiet}>{read(change.from, change.fromLabel)}</span>
      <span className={classes.arrow} aria-label={t("web.history.to")} role="img">
        →
      </span>
      <strong>{read(change.to, change.toLabel)}</strong>
    </li>
  );
}
