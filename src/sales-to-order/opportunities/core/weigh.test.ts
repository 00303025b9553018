import { expect, test } from "vitest";
import { weigh } from "./weigh.ts";

test.each([
  ["open", 12_345, 33, 4074], // 123,45 × 33 % = 40,7385
  ["won", 12_345, 33, 12_345],
  ["lost", 12_345, 33, 0],
  ["open", null, 33, null],
] as const)("%s, %s cents at %s %% weighs %s", (status, amount, probability, expected) => {
  expect(weigh({ status, amount, probability })).toBe(expected);
});
