import { expect, test } from "vitest";
import { catalogues } from "../catalogues.ts";
import { en as appEn } from "../messages/en.ts";
import { nl as appNl } from "../messages/nl.ts";
import { catalogues as firstEn } from "./catalogue-en.ts";
import { catalogues as firstNl } from "./catalogue-nl.ts";

function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, path === "" ? key : `${path}.${key}`));
}

const blanks = (text: string) => [...new Set(text.match(/\{\{\s*\w+\s*\}\}/g))].toSorted();

test("English says everything Dutch says, with the same blanks to fill in, and nothing is empty", () => {
  const dutch = texts({ ...catalogues.nl, app: appNl });
  const english = new Map(texts({ ...catalogues.en, app: appEn }));
  expect([...english.keys()].toSorted()).toEqual(dutch.map(([key]) => key).toSorted());
  const different = dutch.filter(([key, text]) => blanks(text).join() !== blanks(english.get(key) ?? "").join());
  // A singular may say "Eén" instead of the number.
  expect(different.filter(([key]) => !key.endsWith("_one"))).toEqual([]);
  expect([...dutch, ...english].filter(([, text]) => text.trim() === "")).toEqual([]);
});

test("the first page has its own share of every room's texts, word for word, in both languages", () => {
  const rooms = { nl: { ...catalogues.nl, app: appNl }, en: { ...catalogues.en, app: appEn } };
  for (const [language, first] of [
    ["nl", firstNl],
    ["en", firstEn],
  ] as const) {
    expect(Object.keys(first).toSorted()).toEqual(Object.keys(rooms[language]).toSorted());
    const all = new Map(texts(rooms[language]));
    expect(texts(first).filter(([key, text]) => all.get(key) !== text)).toEqual([]);
  }
});
