import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Deal } from "../deal.ts";
import { placeMoves } from "./place-moves.ts";
import { standsAbove } from "./sort-deals.ts";

const deal = (id: string, amount: number | null) => ({ id, amount, stageId: "first", name: `Kans ${id}` }) as Deal;
const above = standsAbove("-amount");
const ids = (deals: readonly Deal[]) => deals.map(({ id }) => id);

describe("a column with the moves of this screen in place", () => {
  const column = [deal("a", 900), deal("b", 500), deal("c", null)];

  test("loses what was moved out of it", () => {
    const shown = new Map([["b", { deal: deal("b", 500), stageId: "second" }]]);
    expect(ids(placeMoves("first", column, shown, above))).toEqual(["a", "c"]);
  });

  test("gets what was moved in at its place in the sort, also after the last", () => {
    const coming = (amount: number | null) => new Map([["x", { deal: deal("x", amount), stageId: "first" }]]);
    expect(ids(placeMoves("first", column, coming(700), above))).toEqual(["a", "x", "b", "c"]);
    expect(ids(placeMoves("first", column, coming(null), above))).toEqual(["a", "b", "c", "x"]);
  });

  test("shows a card once when the server already has it there", () => {
    const shown = new Map([["b", { deal: deal("b", 500), stageId: "first" }]]);
    expect(ids(placeMoves("first", column, shown, above))).toEqual(["a", "b", "c"]);
  });
});

describe("the order of cards", () => {
  const amounts = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
  const deals = fc.uniqueArray(fc.tuple(fc.uuid(), amounts), { selector: ([id]) => id, maxLength: 12 });

  test("is one order: of two different cards exactly one stands above the other", () => {
    fc.assert(
      fc.property(deals, fc.constantFrom("amount" as const, "-amount" as const), (pairs, sort) => {
        const cards = pairs.map(([id, amount]) => deal(id, amount));
        for (const a of cards)
          for (const b of cards) if (a !== b) expect(standsAbove(sort)(a, b)).toBe(!standsAbove(sort)(b, a));
      }),
    );
  });

  test("puts unknown amounts last, whichever way it is sorted", () => {
    for (const sort of ["amount", "-amount"] as const) {
      expect(standsAbove(sort)(deal("a", 1), deal("b", null))).toBe(true);
      expect(standsAbove(sort)(deal("a", null), deal("b", 1))).toBe(false);
    }
  });
});
