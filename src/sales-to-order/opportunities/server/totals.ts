import { sql } from "drizzle-orm";

/** Columns of totals, in a query over `o` grouped by o.currency: one pass over the rows, whatever the number of currencies. */
export const sumColumns = sql`o.currency, count(*) as count, count(o.amount) as known, coalesce(sum(o.amount), 0)::bigint as amount,
  coalesce(sum((o.amount * (case o.status when 'open' then o.probability when 'won' then 100 else 0 end) + 50) / 100), 0)::bigint as weighted`;

/** The sums of one currency. */
export type Sums = { currency: string; count: number; known: number; amount: number; weighted: number };

/** Totals in the organisation's currency; amounts in others are shown beside the sums, never added to them. */
export function totalsOf(sums: readonly Sums[], currency: string) {
  const own = sums.find((sum) => sum.currency === currency);
  const count = sums.reduce((total, sum) => total + sum.count, 0);
  return {
    count,
    amount: own?.amount ?? 0,
    weightedAmount: own?.weighted ?? 0,
    unknownAmounts: count - sums.reduce((total, sum) => total + sum.known, 0),
    otherCurrencies: sums
      .filter((sum) => sum.currency !== currency && sum.known > 0)
      .map((sum) => ({ currency: sum.currency, count: sum.known, amount: sum.amount }))
      .toSorted((a, b) => (a.currency < b.currency ? -1 : 1)),
  };
}
