import { detectNumberConvention, parseAmount } from "#base/kernel/parse-amount.ts";
import type { AmountProblem, NumberConvention } from "#base/kernel/parse-amount.ts";
import { err, ok } from "#base/kernel/result.ts";
import type { Result } from "#base/kernel/result.ts";
import { limits } from "./table.ts";
import type { Cell } from "./table.ts";

/** How the numbers of a column are written; `auto` reads each value by itself. */
export type NumberStyle = NumberConvention | "auto";

const codes = {
  notANumber: "amount_invalid",
  badGrouping: "amount_invalid",
  tooManyDecimals: "amount_decimals",
  tooLarge: "amount_too_large",
} as const satisfies Record<AmountProblem["code"], string>;

type AmountCode = (typeof codes)[keyof typeof codes];

/** Reads a cell as integer cents times `scale` (a column "in millions" has 1,000,000); null when the text says unknown. */
export function readAmount(cell: Cell, style: NumberStyle, scale = 1): Result<number | null, AmountCode> {
  // Typed numbers carry binary noise (0.1 + 0.2); cents are what the cell shows.
  const read = typeof cell === "number" ? parseAmount(cell.toFixed(2), "english") : parseAmount(cell, style);
  if (!read.ok) return err(codes[read.error.code]);
  if (read.value === null) return ok(null);
  const cents = read.value * scale;
  return Math.abs(cents) > limits.amountCents ? err("amount_too_large") : ok(cents);
}

/** Reads a cell as a plain number with at most two decimals; null when the text says unknown. */
export function readNumber(cell: Cell, style: NumberStyle): Result<number | null, "number_invalid"> {
  const read = readAmount(cell, style);
  if (!read.ok) return err("number_invalid");
  return ok(read.value === null ? null : read.value / 100);
}

/** The style of a column and whether a person should confirm it: no value proves one, and some value reads differently under each. */
export function detectNumberStyle(cells: readonly Cell[]): { style: NumberStyle; ambiguous: boolean } {
  const texts = cells.filter((cell) => typeof cell === "string");
  const { convention, certain } = detectNumberConvention(texts);
  if (certain) return { style: convention, ambiguous: false };
  const differs = (text: string) => {
    const [dutch, english] = [parseAmount(text, "dutch"), parseAmount(text, "english")];
    return dutch.ok !== english.ok || (dutch.ok && english.ok && dutch.value !== english.value);
  };
  return { style: "auto", ambiguous: texts.some(differs) };
}
