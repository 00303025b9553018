import fc from "fast-check";
import { expect, test } from "vitest";
import { listOf, parseSearch, stringifySearch } from "./url-search.ts";

test("lists are comma lists, and what is empty leaves the address", () => {
  expect(
    stringifySearch({ status: ["open", "won"], sort: "-amount", q: "", owner: null, team: [], new: undefined }),
  ).toBe("?status=open,won&sort=-amount");
  expect(stringifySearch({})).toBe("");
  expect(listOf(parseSearch("?status=open,won").status)).toEqual(["open", "won"]);
  expect(listOf(undefined)).toEqual([]);
});

test("texts come back as they went in, whatever they hold", () => {
  const search = fc.dictionary(
    fc.stringMatching(/^[a-z][a-zA-Z]{0,9}$/),
    fc.string({ minLength: 1, unit: "grapheme" }),
  );
  fc.assert(
    fc.property(search, (texts) => {
      const back: Record<string, string> = parseSearch(stringifySearch(texts));
      expect(back).toEqual({ ...texts });
    }),
  );
});
