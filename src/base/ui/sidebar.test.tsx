import { expect, test } from "vitest";
import { currentItem } from "./sidebar.tsx";

const items = ["/kansen", "/kansen/bord", "/bedrijven"].map((to) => ({ to }));

test("a page belongs to the item with the longest address it starts with", () => {
  expect(currentItem("/kansen", items)).toBe("/kansen");
  expect(currentItem("/kansen/0198c1d2", items)).toBe("/kansen");
  expect(currentItem("/kansen/bord", items)).toBe("/kansen/bord");
  expect(currentItem("/kansenlijst", items)).toBeUndefined();
  expect(currentItem("/", items)).toBeUndefined();
});
