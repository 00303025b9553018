import { expect, test } from "vitest";
import { branchOf, treeRows } from "./tree-rows.ts";

const records = [
  { id: "nl", name: "Nederland", parentId: null },
  { id: "noord", name: "Noord", parentId: "nl" },
  { id: "zuid", name: "Zuid", parentId: "nl" },
  { id: "drenthe", name: "Drenthe", parentId: "noord" },
  { id: "los", name: "Ligt in iets onzichtbaars", parentId: "elders" },
];
const shape = (closed: string[]) =>
  treeRows(records, new Set(closed)).map(({ record, level, open }) => `${level}${open ? "+" : ""} ${record.id}`);

test("rows stand below what they lie in, and what lies in something unseen at the top", () => {
  expect(shape([])).toEqual(["1+ nl", "2+ noord", "3 drenthe", "2 zuid", "1 los"]);
  expect(treeRows(records, new Set()).find(({ record }) => record.id === "zuid")).toMatchObject({
    position: 2,
    setSize: 2,
    hasChildren: false,
  });
});

test("a closed branch hides what lies below it", () => {
  expect(shape(["noord"])).toEqual(["1+ nl", "2 noord", "2 zuid", "1 los"]);
  expect(shape(["nl"])).toEqual(["1 nl", "1 los"]);
});

test("a branch is itself and everything below, also when the data goes in circles", () => {
  expect([...branchOf(records, "nl")].toSorted()).toEqual(["drenthe", "nl", "noord", "zuid"]);
  const circle = [
    { id: "a", name: "a", parentId: "b" },
    { id: "b", name: "b", parentId: "a" },
  ];
  expect([...branchOf(circle, "a")].toSorted()).toEqual(["a", "b"]);
});
