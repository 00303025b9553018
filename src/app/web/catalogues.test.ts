import { expect, test } from "vitest";
import { catalogues as en } from "./catalogue-en.ts";
import { catalogues as nl } from "./catalogue-nl.ts";

function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, path === "" ? key : `${path}.${key}`));
}

const blanks = (text: string) => [...new Set(text.match(/\{\{\s*\w+\s*\}\}/g))].toSorted();

test("English says everything Dutch says, with the same blanks to fill in, and nothing is empty", () => {
  const dutch = texts(nl);
  const english = new Map(texts(en));
  expect([...english.keys()].toSorted()).toEqual(dutch.map(([key]) => key).toSorted());
  const different = dutch.filter(([key, text]) => blanks(text).join() !== blanks(english.get(key) ?? "").join());
  // A singular may say "Eén" instead of the number.
  expect(different.filter(([key]) => !key.endsWith("_one"))).toEqual([]);
  expect([...dutch, ...english].filter(([, text]) => text.trim() === "")).toEqual([]);
});
