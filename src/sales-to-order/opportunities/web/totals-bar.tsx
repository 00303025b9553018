import { Skeleton, Tooltip } from "@mantine/core";
import { Money, useMoneyText } from "#base/ui/figures.tsx";
import { ErrorState } from "#base/ui/states.tsx";
import { useOp } from "#base/ui/use-op.ts";
import type { CallOf } from "#base/contract/op.ts";
import { summary } from "../contract.ts";
import { knownSum } from "./deal.ts";
import { useText } from "./text.ts";
import classes from "./totals-bar.module.css";

/** What the filter holds, counted and added up by the server under the same filter; what has no amount is told apart. `brief` says less on a phone. */
export function TotalsBar({ query: input, brief = false }: { query: CallOf<typeof summary>; brief?: boolean }) {
  const t = useText();
  const money = useMoneyText();
  const query = useOp(summary, input, { placeholderData: (previous) => previous });
  if (query.isError && !query.data) return <ErrorState problem={query.error} onRetry={() => void query.refetch()} />;
  const totals = query.data;
  return (
    <section
      aria-label={t("totals.label")}
      aria-live="polite"
      className={classes.bar}
      data-stale={query.isPlaceholderData || undefined}
      data-brief={brief || undefined}
    >
      {totals ? (
        <>
          <span className={classes.count}>{t("words.count", { count: totals.count })}</span>
          <span>
            <span className={classes.label}>{t("totals.amount")} </span>
            <strong>
              <Money cents={knownSum(totals, totals.amount)} currency={totals.currency} show="auto" />
            </strong>
          </span>
          <Tooltip label={t("totals.weightedHelp")} multiline maw={300}>
            <span>
              <span className={classes.label}>{t("totals.weighted")} </span>
              <strong>
                <Money cents={knownSum(totals, totals.weightedAmount)} currency={totals.currency} show="auto" />
              </strong>
            </span>
          </Tooltip>
          {totals.unknownAmounts > 0 ? (
            <span className={classes.label}>{t("totals.unknown", { count: totals.unknownAmounts })}</span>
          ) : null}
          {totals.otherCurrencies.map((other) => (
            <span key={other.currency} className={classes.label}>
              {t("totals.other", { amount: money(other.amount, other.currency), count: other.count })}
            </span>
          ))}
        </>
      ) : (
        <Skeleton h={14} w={320} />
      )}
    </section>
  );
}
