import { describe, expect, test } from "vitest";
import type { Question } from "./run.ts";
import { decideSpelling, fateOf, isOpen } from "./spelling.ts";

const about = (topic: Question["topic"], more: Partial<Question> = {}): Question => ({
  topic,
  file: 0,
  value: "GTXPro",
  suggestion: "GTX Pro",
  count: 2,
  rows: [2, 3],
  samples: [],
  decided: false,
  ...more,
});

describe("a spelling", () => {
  test("waits until somebody decides, by itself or with all others", () => {
    expect(fateOf("product", about("product"), {})).toEqual({ is: "undecided" });
    expect(isOpen(about("product"), {})).toBe(true);
    expect(fateOf("product", about("product"), { acceptSuggestions: true })).toMatchObject({
      is: "use",
      name: "GTX Pro",
    });
    expect(isOpen(about("product"), { acceptSuggestions: true })).toBe(false);
  });
  test("decided by itself goes before the decision for all", () => {
    const choices = decideSpelling("product", "GTXPro", "create", {
      acceptSuggestions: true,
      values: { product: { X: "reject" } },
    });
    expect(choices).toEqual({ values: { product: { X: "reject", GTXPro: "create" } } });
    expect(fateOf("product", about("product"), { acceptSuggestions: true, ...choices })).toEqual({ is: "create" });
  });
  test("given a name that does not exist stays open", () => {
    const choices = decideSpelling("product", "GTXPro", { use: "GTX Ultra" }, {});
    expect(fateOf("product", about("product"), choices)).toEqual({ is: "use", name: "GTX Ultra", missing: true });
    expect(isOpen(about("product"), choices)).toBe(true);
    expect(isOpen(about("product"), decideSpelling("product", "GTXPro", { use: "GTX Pro" }, {}))).toBe(false);
  });
  test("of a sector stays as written unless told otherwise", () => {
    const sector = about("sector", { value: "technolgy", suggestion: "technology", decided: true });
    expect(fateOf("sector", sector, {})).toEqual({ is: "keep", asked: false });
    expect(fateOf("sector", sector, decideSpelling("sector", "technolgy", "create", {}))).toEqual({
      is: "keep",
      asked: true,
    });
    expect(fateOf("sector", sector, decideSpelling("sector", "technolgy", { use: "technology" }, {}))).toMatchObject({
      name: "technology",
    });
  });
  test("that is no spelling is settled by choosing, also to leave the rows out", () => {
    const undated = about("closed-without-date", { value: null, suggestion: null });
    expect(isOpen(undated, {})).toBe(true);
    expect(isOpen(undated, { closedWithoutDate: "reject" })).toBe(false);
  });
  test("of a stage is open until it has a stage or outcome", () => {
    const stage = about("stage", { value: "Zweeft", suggestion: null });
    expect(isOpen(stage, {})).toBe(true);
    expect(isOpen(stage, { stages: { Zweeft: { status: "won" } } })).toBe(false);
  });
});
