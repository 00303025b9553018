import { describe, expect, test } from "vitest";
import { change } from "../../contract.ts";
import { KINDS, narrow } from "./history-filter.ts";
import type { Entry } from "./history-filter.ts";

const entry = (...fields: string[]): Entry => ({
  effectiveFrom: "2026-01-01T00:00:00Z",
  recordedAt: "2026-01-01T00:00:00Z",
  recordedBy: null,
  recordedByName: null,
  origin: "live",
  first: false,
  reason: null,
  changes: fields.map((field) => change.parse({ field, from: null, to: 1, fromLabel: null, toLabel: null })),
});

describe("the history narrowed", () => {
  const entries = [entry("stageId", "amount"), entry("ownerId"), entry()];

  test("to nothing in particular is all of it, also what has no changes of fields", () => {
    expect(narrow(entries, null)).toHaveLength(3);
  });

  test("to a field or a kind keeps only those changes", () => {
    expect(narrow(entries, "amount")[0]?.changes.map(({ field }) => field)).toEqual(["amount"]);
    expect(narrow(entries, "stages")[0]?.changes.map(({ field }) => field)).toEqual(["stageId"]);
    expect(narrow(entries, "people")).toHaveLength(1);
    expect(narrow(entries, "name")).toHaveLength(0);
  });

  test("knows every field once", () => {
    const fields = Object.values(KINDS).flat();
    expect(new Set(fields).size).toBe(fields.length);
  });
});
