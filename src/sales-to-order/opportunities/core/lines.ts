import { assertCents, lineTotal } from "#base/kernel/money.ts";

export type Recurrence = "one_off" | "monthly" | "yearly";

/** A line as priced: cents per unit and payment (null = not yet known), quantity up to 3 decimals, discount in percent. */
export type Line = {
  quantity: number;
  unitPrice: number | null;
  discount: number;
  recurrence: Recurrence;
  termMonths: number | null;
};

const DEFAULT_TERM_MONTHS = 12;

/** Payments of a line in its term: 1 when one-off, per month, or per started year. */
export function paymentsOf(line: Pick<Line, "recurrence" | "termMonths">): number {
  const months = line.termMonths ?? DEFAULT_TERM_MONTHS;
  if (line.recurrence === "monthly") return months;
  return line.recurrence === "yearly" ? Math.ceil(months / 12) : 1;
}

/** quantity × unit price × (1 − discount) rounded to the cent, × payments; null while the price is unknown. */
export function totalOfLine(line: Line): number | null {
  if (line.unitPrice === null) return null;
  return assertCents(
    lineTotal({ quantity: line.quantity, unitPriceCents: line.unitPrice, discountPercent: line.discount }) *
      paymentsOf(line),
  );
}

/** Sum of the lines in cents; null when there is none or one price is unknown, because a part is not the amount. */
export function amountOfLines(lines: readonly Line[]): number | null {
  if (lines.length === 0) return null;
  let sum = 0;
  for (const line of lines) {
    const total = totalOfLine(line);
    if (total === null) return null;
    sum = assertCents(sum + total);
  }
  return sum;
}
