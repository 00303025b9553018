import { Count } from "#base/ui/figures.tsx";
import { objectNames } from "../core/plan.ts";
import type { RunDetail } from "./run.ts";
import { useText } from "./text.ts";
import classes from "./outcome.module.css";

const outcomes = ["create", "update", "unchanged", "skip", "error"] as const;

/** What happens to each kind of record, as the API counts it; kinds that do not occur are left out. */
export function RecordCounts({ counts, label }: { counts: NonNullable<RunDetail["counts"]>; label: string }) {
  const t = useText();
  const kinds = objectNames.filter((name) => outcomes.some((outcome) => counts.records[name][outcome] > 0));
  if (kinds.length === 0) return null;
  const occurs = (outcome: (typeof outcomes)[number]) => kinds.some((name) => counts.records[name][outcome] > 0);
  return (
    <table className={classes.counts}>
      <caption className={classes.hidden}>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.check.object")}</th>
          {outcomes.map((outcome) => (
            <th key={outcome} scope="col" data-absent={!occurs(outcome) || undefined}>
              {t(`actions.${outcome}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.toReversed().map((name) => (
          <tr key={name}>
            <th scope="row">{t(`objects.${name}`)}</th>
            {outcomes.map((outcome) => (
              <td
                key={outcome}
                data-outcome={outcome}
                data-zero={counts.records[name][outcome] === 0 || undefined}
                data-absent={!occurs(outcome) || undefined}
              >
                <Count value={counts.records[name][outcome]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
