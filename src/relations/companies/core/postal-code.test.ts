import { expect, test } from "vitest";
import { tidyPostalCode } from "./postal-code.ts";

test.each([
  ["1234ab", "1234 AB"],
  ["1234  AB", "1234 AB"],
  ["0123ab", "0123ab"],
  ["SW1A 1AA", "SW1A 1AA"],
  [" 10115 ", "10115"],
])("%j is printed as %j", (text, tidy) => {
  expect(tidyPostalCode(text)).toBe(tidy);
});
