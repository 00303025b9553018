import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMoney, formatMoney, lineTotal, multiplyCents, sumCents, weightCents } from "./money.ts";

const cents = fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 });
const plainSpaces = (text: string) => text.replaceAll("\u00a0", " ");

describe("addMoney", () => {
  test("adds within one currency only", () => {
    expect(addMoney({ cents: 150, currency: "EUR" }, { cents: -50, currency: "EUR" })).toEqual({
      cents: 100,
      currency: "EUR",
    });
    expect(() => addMoney({ cents: 1, currency: "EUR" }, { cents: 1, currency: "USD" })).toThrow(RangeError);
  });

  test("refuses fractions of cents and sums that no longer are exact", () => {
    const most = { cents: Number.MAX_SAFE_INTEGER, currency: "EUR" };
    expect(() => addMoney(most, { cents: 1, currency: "EUR" })).toThrow(RangeError);
    expect(() => addMoney({ cents: 0.5, currency: "EUR" }, most)).toThrow(RangeError);
  });
});

describe("sumCents", () => {
  test("an unknown amount is counted, never added as zero", () => {
    expect(sumCents([100, null, -25, null])).toEqual({ cents: 75, unknown: 2 });
    expect(sumCents([])).toEqual({ cents: 0, unknown: 0 });
    expect(() => sumCents([Number.NaN])).toThrow(RangeError);
  });

  test("order does not matter, also when a partial sum is large", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(sumCents([most, most, -most])).toEqual({ cents: most, unknown: 0 });
    fc.assert(
      fc.property(fc.array(fc.option(cents)), (values) => {
        expect(sumCents(values)).toEqual(sumCents(values.toReversed()));
      }),
    );
  });
});

describe("multiplyCents", () => {
  test("rounds half away from zero without float drift", () => {
    expect(multiplyCents(145, 1.1)).toBe(160);
    expect(multiplyCents(-145, 1.1)).toBe(-160);
    expect(multiplyCents(1005, 0.1)).toBe(101);
    expect(multiplyCents(100, "0.005")).toBe(1);
    expect(multiplyCents(0, -1)).toBe(0);
    expect(() => multiplyCents(Number.MAX_SAFE_INTEGER, 2)).toThrow(RangeError);
    expect(() => multiplyCents(1, Number.NaN)).toThrow(RangeError);
  });

  test("turning the sign turns the outcome", () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 100_000 }), (amount, basisPoints) => {
        const ratio = `${basisPoints / 10_000}`;
        expect(multiplyCents(-amount, ratio) + multiplyCents(amount, ratio)).toBe(0);
      }),
    );
  });
});

describe("weightCents", () => {
  test("weighs by a percentage", () => {
    expect(weightCents(100_000, 35)).toBe(35_000);
    expect(weightCents(1, 50)).toBe(1);
    expect(weightCents(333, 33.3)).toBe(111);
    expect(() => weightCents(1, 101)).toThrow(RangeError);
    expect(() => weightCents(1, -1)).toThrow(RangeError);
    expect(() => weightCents(1, Number.NaN)).toThrow(RangeError);
  });

  test("lies between nothing and everything", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 100 }), (amount, probability) => {
        const weighted = weightCents(amount, probability);
        expect(weighted).toBeGreaterThanOrEqual(0);
        expect(weighted).toBeLessThanOrEqual(amount);
        expect(weighted).toBe(multiplyCents(amount, probability / 100));
      }),
    );
  });
});

describe("lineTotal", () => {
  test("rounds once, at the end", () => {
    expect(lineTotal({ quantity: "1.005", unitPriceCents: 10_000, discountPercent: 0 })).toBe(10_050);
    expect(lineTotal({ quantity: 3, unitPriceCents: 33_33, discountPercent: 12.5 })).toBe(87_49);
    expect(lineTotal({ quantity: 2, unitPriceCents: 5_00, discountPercent: 100 })).toBe(0);
    expect(lineTotal({ quantity: "0.500", unitPriceCents: 1, discountPercent: "0.00" })).toBe(1);
  });

  test("refuses what it cannot hold", () => {
    const line = { quantity: 1, unitPriceCents: 100, discountPercent: 0 };
    expect(() => lineTotal({ ...line, quantity: "1.0005" })).toThrow(RangeError);
    expect(() => lineTotal({ ...line, discountPercent: 1.005 })).toThrow(RangeError);
    expect(() => lineTotal({ ...line, discountPercent: 100.01 })).toThrow(RangeError);
    expect(() => lineTotal({ ...line, discountPercent: -1 })).toThrow(RangeError);
    expect(() => lineTotal({ ...line, unitPriceCents: 1.5 })).toThrow(RangeError);
  });

  test("without discount and with a whole quantity it is plain multiplication", () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), fc.nat({ max: 100_000_000 }), (quantity, unitPriceCents) => {
        expect(lineTotal({ quantity, unitPriceCents, discountPercent: 0 })).toBe(quantity * unitPriceCents);
      }),
    );
  });
});

describe("formatMoney", () => {
  test("writes as the reader is used to", () => {
    expect(plainSpaces(formatMoney(123_456, "EUR", "nl"))).toBe("€ 1.234,56");
    expect(formatMoney(123_456, "EUR", "en")).toBe("€1,234.56");
    expect(plainSpaces(formatMoney(-5, "EUR", "nl"))).toBe("€ -0,05");
    expect(plainSpaces(formatMoney(Number.MAX_SAFE_INTEGER, "EUR", "nl"))).toBe("€ 90.071.992.547.409,91");
    expect(() => formatMoney(0.1, "EUR", "nl")).toThrow(RangeError);
  });

  test("drops cents from ten thousand when asked", () => {
    expect(plainSpaces(formatMoney(999_999, "EUR", "nl", { cents: "auto" }))).toBe("€ 9.999,99");
    expect(plainSpaces(formatMoney(1_000_000, "EUR", "nl", { cents: "auto" }))).toBe("€ 10.000");
    expect(plainSpaces(formatMoney(-1_000_050, "EUR", "nl", { cents: "auto" }))).toBe("€ -10.001");
    expect(plainSpaces(formatMoney(1_000_000, "EUR", "nl", { cents: "always" }))).toBe("€ 10.000,00");
  });
});
