import { decimalOf, divideHalfAwayFromZero } from "./decimal.ts";

/** An amount in whole hundredths of a currency (ISO 4217 code). */
export type Money = { readonly cents: number; readonly currency: string };

/** Cents that are a safe integer, or a RangeError; -0 becomes 0. */
export function assertCents(cents: number): number {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`Not a whole, safe number of cents: ${cents}`);
  return cents === 0 ? 0 : cents;
}

function centsOfBigInt(cents: bigint): number {
  return assertCents(Number(cents));
}

/** The sum of two amounts; RangeError when the currencies differ or the sum is too large. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`Cannot add ${b.currency} to ${a.currency}`);
  return { cents: assertCents(assertCents(a.cents) + assertCents(b.cents)), currency: a.currency };
}

/** The sum of the known amounts in cents, and how many are unknown (null). */
export function sumCents(values: Iterable<number | null>): { cents: number; unknown: number } {
  let total = 0n;
  let unknown = 0;
  for (const value of values) {
    if (value === null) unknown += 1;
    else total += BigInt(assertCents(value));
  }
  return { cents: centsOfBigInt(total), unknown };
}

/** cents × ratio, rounded half away from zero; the ratio counts as it is written, so 0.1 is exactly one tenth. */
export function multiplyCents(cents: number, ratio: number | string): number {
  const { digits, scale } = decimalOf(ratio);
  return centsOfBigInt(divideHalfAwayFromZero(BigInt(assertCents(cents)) * digits, 10n ** BigInt(scale)));
}

/** cents × probability ÷ 100, the probability from 0 to 100; RangeError outside. */
export function weightCents(cents: number, probabilityPercent: number): number {
  if (!(probabilityPercent >= 0 && probabilityPercent <= 100)) {
    throw new RangeError(`A probability lies between 0 and 100: ${probabilityPercent}`);
  }
  const { digits, scale } = decimalOf(probabilityPercent);
  return centsOfBigInt(divideHalfAwayFromZero(BigInt(assertCents(cents)) * digits, 100n * 10n ** BigInt(scale)));
}

/** What a line needs to know its total: quantity to 3 decimals, discount from 0 to 100 to 2 decimals. */
export type PricedLine = {
  readonly quantity: string | number;
  readonly unitPriceCents: number;
  readonly discountPercent: number | string;
};

/** quantity × unit price × (100 − discount) ÷ 100 in cents, rounded once at the end, half away from zero. */
export function lineTotal({ quantity, unitPriceCents, discountPercent }: PricedLine): number {
  const amount = decimalOf(quantity);
  const discount = decimalOf(discountPercent);
  if (amount.scale > 3) throw new RangeError(`A quantity has at most 3 decimals: ${quantity}`);
  if (discount.scale > 2) throw new RangeError(`A discount has at most 2 decimals: ${discountPercent}`);
  const full = 100n * 10n ** BigInt(discount.scale);
  if (discount.digits < 0n || discount.digits > full) {
    throw new RangeError(`A discount lies between 0 and 100: ${discountPercent}`);
  }
  const exact = amount.digits * BigInt(assertCents(unitPriceCents)) * (full - discount.digits);
  return centsOfBigInt(divideHalfAwayFromZero(exact, 10n ** BigInt(amount.scale) * full));
}

/** From here on `cents: "auto"` shows whole units only: € 10.000,00. */
const centsHiddenFrom = 1_000_000;

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(currency: string, locale: "nl" | "en", fractionDigits: 0 | 2): Intl.NumberFormat {
  const key = `${currency} ${locale} ${fractionDigits}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale === "nl" ? "nl-NL" : "en-GB", {
    style: "currency",
    currency,
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  });
  formatters.set(key, made);
  return made;
}

/** The amount as people read it ("€ 1.234,56" in Dutch, with a no-break space); "auto" drops cents from 10.000,00. */
export function formatMoney(
  cents: number,
  currency: string,
  locale: "nl" | "en",
  options: { readonly cents?: "always" | "auto" } = {},
): string {
  const magnitude = Math.abs(assertCents(cents));
  const whole = options.cents === "auto" && magnitude >= centsHiddenFrom;
  const sign = cents < 0 ? "-" : "";
  // A decimal text, because cents ÷ 100 is not exact in a double for very large amounts.
  const exact = `${sign}${Math.floor(magnitude / 100)}.${String(magnitude % 100).padStart(2, "0")}`;
  return formatterOf(currency, locale, whole ? 0 : 2).format(exact as `${number}`);
}
