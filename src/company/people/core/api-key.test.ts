import fc from "fast-check";
import { expect, test } from "vitest";
import { keyFrom, looksLikeKey, shownPartOf } from "./api-key.ts";

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });

test("different bytes make different keys of the same length, letters and digits only", () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      expect(keyFrom(one)).toMatch(/^koers_[0-9A-Za-z]{43}$/);
      expect(looksLikeKey(keyFrom(one))).toBe(true);
      expect(keyFrom(one) === keyFrom(other)).toBe(one.every((byte, index) => byte === other[index]));
    }),
  );
});

test("the largest number fits, and too few bytes are refused", () => {
  expect(looksLikeKey(keyFrom(new Uint8Array(32).fill(255)))).toBe(true);
  expect(() => keyFrom(new Uint8Array(16))).toThrow(RangeError);
});

test("what lists show gives away six characters", () => {
  expect(shownPartOf(keyFrom(new Uint8Array(32)))).toBe("koers_000000");
});

test.each(["", "koers_", "koers_kort", `sk_${"a".repeat(46)}`, `koers_${"é".repeat(43)}`])("not a key: %j", (text) => {
  expect(looksLikeKey(text)).toBe(false);
});
