import fc from "fast-check";
import { expect, test } from "vitest";
import { amountOfLines, paymentsOf, totalOfLine, type Line } from "./lines.ts";

const line = (more: Partial<Line> = {}): Line => ({
  quantity: 1,
  unitPrice: 10_000,
  discount: 0,
  recurrence: "one_off",
  termMonths: null,
  ...more,
});

test("worked example: 3 licences of € 49,95 a month, 10 % off, for two years", () => {
  // 3 × 49,95 = 149,85; 10 % off = 134,865 → 134,87; 24 payments = 3.236,88
  expect(totalOfLine(line({ quantity: 3, unitPrice: 4995, discount: 10, recurrence: "monthly", termMonths: 24 }))).toBe(
    323_688,
  );
});

test("a recurring line without a term runs a year; a yearly one is paid per started year", () => {
  expect(paymentsOf({ recurrence: "monthly", termMonths: null })).toBe(12);
  expect(paymentsOf({ recurrence: "yearly", termMonths: null })).toBe(1);
  expect(paymentsOf({ recurrence: "yearly", termMonths: 25 })).toBe(3);
  expect(paymentsOf({ recurrence: "one_off", termMonths: null })).toBe(1);
});

test("one unknown price makes the amount unknown, and no lines is no amount", () => {
  expect(amountOfLines([line(), line({ unitPrice: null })])).toBeNull();
  expect(amountOfLines([])).toBeNull();
  expect(amountOfLines([line({ unitPrice: 0 })])).toBe(0);
});

const anyLine = fc.record({
  quantity: fc.integer({ min: 1, max: 1_000_000 }).map((thousandths) => thousandths / 1000),
  unitPrice: fc.integer({ min: 0, max: 10_000_000 }),
  discount: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
  recurrence: fc.constantFrom("one_off" as const, "monthly" as const, "yearly" as const),
  termMonths: fc.option(fc.integer({ min: 1, max: 120 })),
});

test("the amount is the sum of the totals, whatever the order, and never negative", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 12 }), (lines) => {
      const amount = amountOfLines(lines)!;
      expect(amount).toBe(lines.reduce((sum, each) => sum + totalOfLine(each)!, 0));
      expect(amountOfLines(lines.toReversed())).toBe(amount);
      expect(amount).toBeGreaterThanOrEqual(0);
    }),
  );
});
