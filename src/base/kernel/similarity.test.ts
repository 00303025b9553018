import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, suggestMatch } from "./similarity.ts";

const products = ["GTX Basic", "GTX Pro", "MG Special", "MG Advanced", "GTX Plus Pro", "GTX Plus Basic", "GTK 500"];
const sectors = ["technology", "medical", "retail", "software", "entertainment", "marketing", "finance"];

describe("suggestMatch", () => {
  test.each([
    ["GTXPro", "GTX Pro"],
    ["gtx-pro", "GTX Pro"],
    ["gtk500", "GTK 500"],
    ["GTX Pro", "GTX Pro"],
  ])("%s has the letters of %s", (value, candidate) => {
    expect(suggestMatch(value, products)).toEqual({ candidate, reason: "same-letters", distance: 0 });
  });

  test.each([
    ["technolgy", "technology", 1],
    ["tehcnology", "technology", 1],
    ["techology", "technology", 1],
    ["retial", "retail", 1],
    ["sofware", "software", 1],
  ])("%s is close to %s", (value, candidate, distance) => {
    expect(suggestMatch(value, sectors)).toEqual({ candidate, reason: "close-spelling", distance });
  });

  test.each([["GTK 600"], ["GTX"], ["unheard of"], [""], ["?!"]])("%s is nothing we know", (value) => {
    expect(suggestMatch(value, [...products, ...sectors])).toBeNull();
  });

  test("several that fit equally well are no suggestion", () => {
    expect(suggestMatch("jansen", ["jansen bv", "janssen", "jansens"])).toBeNull();
    expect(suggestMatch("gtxpro", ["GTX Pro", "GTX-Pro"])).toBeNull();
    expect(suggestMatch("GTX-Pro", ["GTX Pro", "GTX-Pro"])?.candidate).toBe("GTX-Pro");
    expect(suggestMatch("gtxpro", ["GTX Pro", "GTX Pro"])?.candidate).toBe("GTX Pro");
    expect(suggestMatch("abc", [])).toBeNull();
  });

  test("finds every known value back after other spacing and case", () => {
    fc.assert(
      fc.property(fc.constantFrom(...products), fc.constantFrom("", "-", "  ", "."), (product, mark) => {
        expect(suggestMatch(product.replaceAll(" ", mark).toUpperCase(), products)?.candidate).toBe(product);
      }),
    );
  });
});

describe("editDistance", () => {
  const word = fc.stringMatching(/^[abc]{0,7}$/);
  test("counts edits", () => {
    expect([editDistance("", ""), editDistance("abc", ""), editDistance("", "abc")]).toEqual([0, 3, 3]);
    expect([editDistance("ab", "ba"), editDistance("kitten", "sitting")]).toEqual([1, 3]);
  });
  test("is a symmetric difference bounded by the lengths", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
  test("one edit is at most one away", () => {
    fc.assert(
      fc.property(word, fc.nat(7), fc.constantFrom("", "a", "z"), (text, position, letter) => {
        const at = Math.min(position, text.length);
        expect(editDistance(text, text.slice(0, at) + letter + text.slice(at + 1))).toBeLessThanOrEqual(1);
        const swapped = text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2);
        expect(editDistance(text, swapped)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
