/** An exact decimal number: `digits` × 10^-`scale`. */
export type Decimal = { readonly digits: bigint; readonly scale: number };

const pattern = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i;

/** The exact value of a decimal text, or of a number as it is written (0.1 is one tenth); RangeError otherwise. */
export function decimalOf(value: string | number): Decimal {
  const match = pattern.exec(String(value).trim());
  if (!match) throw new RangeError(`Not a decimal number: ${value}`);
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const unsigned = BigInt(whole + fraction);
  const digits = sign === "-" ? -unsigned : unsigned;
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? trimmed({ digits, scale }) : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

// So that "2.500" counts as one decimal, not three.
function trimmed({ digits, scale }: Decimal): Decimal {
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return { digits, scale };
}

/** numerator ÷ denominator (positive) rounded to a whole number, half away from zero, as PostgreSQL's numeric does. */
export function divideHalfAwayFromZero(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError("The denominator must be positive");
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}
