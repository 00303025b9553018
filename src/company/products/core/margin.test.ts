import { expect, test } from "vitest";
import { marginOf } from "./margin.ts";

test("what is left of the price, in cents and percent", () => {
  expect(marginOf(20_000, 15_000)).toEqual({ cents: 5_000, percent: 25 });
  expect(marginOf(10_000, 12_500)).toEqual({ cents: -2_500, percent: -25 });
});

test("unknown is not zero, and nothing has no percentage", () => {
  expect(marginOf(null, 100)).toBeNull();
  expect(marginOf(100, null)).toBeNull();
  expect(marginOf(0, 0)).toEqual({ cents: 0, percent: null });
});
