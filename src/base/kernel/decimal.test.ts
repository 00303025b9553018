import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalOf, divideHalfAwayFromZero } from "./decimal.ts";

describe("decimalOf", () => {
  test("reads texts and numbers exactly", () => {
    expect(decimalOf("2.500")).toEqual({ digits: 25n, scale: 1 });
    expect(decimalOf(0.1)).toEqual({ digits: 1n, scale: 1 });
    expect(decimalOf(1e-7)).toEqual({ digits: 1n, scale: 7 });
    expect(decimalOf(1e21)).toEqual({ digits: 10n ** 21n, scale: 0 });
    expect(decimalOf("-12")).toEqual({ digits: -12n, scale: 0 });
    expect(decimalOf("0.000")).toEqual({ digits: 0n, scale: 0 });
  });

  test.each(["", "1,5", "a", "1.", ".5", Number.NaN, Number.POSITIVE_INFINITY])("refuses %s", (value) => {
    expect(() => decimalOf(value)).toThrow(RangeError);
  });

  test("any finite number keeps its value", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { digits, scale } = decimalOf(value);
        expect(Number(`${digits}e-${scale}`)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe("divideHalfAwayFromZero", () => {
  test("rounds halves away from zero", () => {
    expect([5n, -5n, 4n, -4n, 6n].map((n) => divideHalfAwayFromZero(n, 10n))).toEqual([1n, -1n, 0n, 0n, 1n]);
    expect(() => divideHalfAwayFromZero(1n, 0n)).toThrow(RangeError);
  });

  test("is never further than half from the quotient", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
        const off = numerator - divideHalfAwayFromZero(numerator, denominator) * denominator;
        expect((off < 0n ? -off : off) * 2n <= denominator).toBe(true);
      }),
    );
  });
});
