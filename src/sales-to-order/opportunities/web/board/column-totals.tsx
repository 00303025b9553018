import { Tooltip } from "@mantine/core";
import { Money, useMoneyText } from "#base/ui/figures.tsx";
import { knownSum } from "../deal.ts";
import type { Totals } from "../deal.ts";
import { useText } from "../text.ts";
import classes from "./board-column.module.css";

/** The sums of a column as the server counted them: raw, weighted, and what is in neither. */
export function ColumnTotals({ totals, currency }: { totals: Totals; currency: string }) {
  const t = useText();
  const money = useMoneyText();
  const known = knownSum(totals, totals.amount);
  const counted = totals.count > 0;
  return (
    <dl className={classes.totals}>
      <div>
        <dt className={classes.spoken}>{t("board.raw")}</dt>
        <dd className={classes.raw}>{counted ? <Money cents={known} currency={currency} show="auto" /> : "\u00a0"}</dd>
      </div>
      {known !== null && counted ? (
        <Tooltip label={t("totals.weightedHelp")} multiline maw={280}>
          <div>
            <dt>{t("words.weighted")}</dt>
            <dd>
              <Money cents={totals.weightedAmount} currency={currency} show="auto" />
            </dd>
          </div>
        </Tooltip>
      ) : null}
      <div className={classes.unknown}>
        <dt className={classes.spoken}>{t("totals.notCounted")}</dt>
        <dd>
          {totals.unknownAmounts > 0 ? t("words.withoutAmount", { count: totals.unknownAmounts }) : "\u00a0"}
          {totals.otherCurrencies.map((other) => (
            <span key={other.currency}> + {money(other.amount, other.currency)}</span>
          ))}
        </dd>
      </div>
    </dl>
  );
}
