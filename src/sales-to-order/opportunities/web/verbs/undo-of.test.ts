import { describe, expect, test } from "vitest";
import type { Deal } from "../deal.ts";
import { undoOf } from "./undo-of.ts";

const before = {
  amount: 100,
  probability: 50,
  probabilityOwn: false,
  competitors: ["Planit"],
  nextStep: null,
} as Deal & { nextStep: null };

describe("undoing an edit", () => {
  test("puts back what differs, nothing else", () => {
    expect(undoOf(before, { amount: 200, competitors: ["Planit"] })).toEqual({ amount: 100 });
    expect(undoOf(before, { nextStep: "Bellen" })).toEqual({ nextStep: null });
  });

  test("is nothing when nothing differs", () => {
    expect(undoOf(before, { amount: 100, competitors: ["Planit"] })).toBeNull();
  });

  test("lets a probability follow its stage again when it did before", () => {
    expect(undoOf(before, { probability: 80 })).toEqual({ probability: null });
    expect(undoOf({ ...before, probabilityOwn: true }, { probability: 80 })).toEqual({ probability: 50 });
  });
});
