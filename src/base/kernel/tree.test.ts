import fc from "fast-check";
import { expect, test } from "vitest";
import { wouldCycle } from "./tree.ts";

const hasCycle = (parents: ReadonlyMap<string, string | null>) =>
  [...parents.keys()].some((start) => {
    let at = parents.get(start) ?? null;
    for (let steps = 0; at !== null && steps <= parents.size; steps += 1) {
      if (at === start) return true;
      at = parents.get(at) ?? null;
    }
    return false;
  });

test("nothing is below itself, or below what is below it", () => {
  const parents = new Map([
    ["grandchild", "child"],
    ["child", "root"],
    ["root", null],
  ]);
  expect(wouldCycle(parents, "root", "root")).toBe(true);
  expect(wouldCycle(parents, "root", "grandchild")).toBe(true);
  expect(wouldCycle(parents, "grandchild", "root")).toBe(false);
  expect(wouldCycle(parents, "child", null)).toBe(false);
});

test("moves that are let through never make a cycle, and every refused one would have", () => {
  const node = fc.integer({ min: 0, max: 7 }).map(String);
  fc.assert(
    fc.property(fc.array(fc.tuple(node, fc.option(node)), { maxLength: 40 }), (moves) => {
      const parents = new Map<string, string | null>();
      for (const [id, parentId] of moves) {
        const refused = wouldCycle(parents, id, parentId);
        const moved = new Map(parents).set(id, parentId);
        expect(hasCycle(moved)).toBe(refused);
        if (!refused) parents.set(id, parentId);
      }
    }),
  );
});

test("a cycle already in the data does not hang the check", () => {
  expect(
    wouldCycle(
      new Map([
        ["a", "b"],
        ["b", "a"],
      ]),
      "c",
      "a",
    ),
  ).toBe(false);
});
