import { Badge } from "@mantine/core";
import { compareLocalDates } from "#base/kernel/local-date.ts";
import type { LocalDate } from "#base/kernel/local-date.ts";
import { MomentText } from "#base/ui/figures.tsx";
import { stageColours } from "#base/ui/meaning.tsx";
import { FieldValue } from "../field-value.tsx";
import type { FieldKey } from "../field-value.tsx";
import { useText } from "../text.ts";
import { usePipelines } from "../use-pipelines.ts";
import { TELLING } from "./history-filter.ts";
import type { Change, Entry } from "./history-filter.ts";
import classes from "./history.module.css";

const sameMoment = 60_000;

/** One moment in the life of a deal: who changed what, from what to what; and when it was recorded, if that was later. */
export function HistoryEntry({ entry, currency }: { entry: Entry; currency: string }) {
  const t = useText();
  const { stages } = usePipelines();
  const changes = entry.first ? entry.changes.filter((change) => TELLING.includes(change.field)) : entry.changes;
  const recordedLater =
    Math.abs(new Date(entry.recordedAt).getTime() - new Date(entry.effectiveFrom).getTime()) > sameMoment;
  const status = entry.changes.find((change) => change.field === "status")?.to;
  const stage = entry.changes.find((change) => change.field === "stageId")?.to;
  const colour =
    status === "won" || status === "lost"
      ? stageColours[status]
      : typeof stage === "string"
        ? stageColours[stages.get(stage)?.funnelPart ?? "top"]
        : "var(--koers-line-strong)";
  return (
    <li className={classes.entry} style={{ "--dot": colour }}>
      <div className={classes.when}>
        <MomentText at={entry.effectiveFrom} />
        <span>{t("history.by", { name: entry.recordedByName ?? t("history.system") })}</span>
        {entry.origin === "import" ? <Badge color="gray">{t("history.imported")}</Badge> : null}
        {recordedLater ? (
          <span className={classes.recorded}>
            {t("history.recordedAt")} <MomentText at={entry.recordedAt} />
          </span>
        ) : null}
      </div>
      {entry.first ? <p className={classes.began}>{t("history.began")}</p> : null}
      {!entry.first && changes.length === 0 ? <p className={classes.change}>{t("history.linesOnly")}</p> : null}
      <ul className={classes.changes}>
        {changes.map((change) => (
          <li key={change.field} className={classes.change}>
            <ChangeText change={change} currency={currency} first={entry.first} />
          </li>
        ))}
      </ul>
      {entry.reason ? <p className={classes.reason}>{t("history.reason", { reason: entry.reason })}</p> : null}
    </li>
  );
}

function ChangeText({ change, currency, first }: { change: Change; currency: string; first: boolean }) {
  const t = useText();
  if (change.field === "deletedAt") return t(change.to === null ? "history.restored" : "history.binned");
  const { field } = change;
  const to = (
    <strong className={classes.to}>
      <FieldValue field={field} value={change.to} label={change.toLabel} currency={currency} />
    </strong>
  );
  return (
    <>
      <span className={classes.field}>{t(`field.${field as FieldKey}`)}</span>{" "}
      {first || change.from === null ? null : (
        <>
          <span className={classes.from}>
            <FieldValue field={field} value={change.from} label={change.fromLabel} currency={currency} />
          </span>
          <span className={classes.arrow} role="img" aria-label={t("history.becomes")}>
            →
          </span>
        </>
      )}
      {to}
      {first ? null : <Shift change={change} />}
    </>
  );
}

/** A closing date that moved later or earlier says so. */
function Shift({ change }: { change: Change }) {
  const t = useText();
  if (change.field !== "expectedClose" || typeof change.from !== "string" || typeof change.to !== "string") return null;
  const later = compareLocalDates(change.to as LocalDate, change.from as LocalDate) > 0;
  return (
    <span className={classes.shift} data-later={later || undefined}>
      {later ? `◆ ${t("history.pushedOut")}` : t("history.pulledIn")}
    </span>
  );
}
