import { expect, test } from "vitest";
import { addChosen, megabyte, mostFiles, sizeText } from "./check-chosen.ts";

/** A file of a size, without its bytes. */
const file = (name: string, size = 10): File => Object.defineProperty(new File([], name), "size", { value: size });
const names = (files: readonly File[]) => files.map(({ name }) => name);

test("files that can never be read are refused before they are sent; the others come along", () => {
  const { files, refused } = addChosen(
    [],
    [file("a.csv"), file("alles.csv", 200 * megabyte), file("leeg.csv", 0), file("b.csv")],
  );
  expect(names(files)).toEqual(["a.csv", "b.csv"]);
  expect(refused).toEqual([
    { file: "alles.csv", reason: "too-large" },
    { file: "leeg.csv", reason: "empty" },
  ]);
});

test("a file chosen again takes the place of the one with its name", () => {
  const { files } = addChosen([file("a.csv", 1), file("b.csv")], [file("a.csv", 2)]);
  expect(files.map(({ name, size }) => [name, size])).toEqual([
    ["b.csv", 10],
    ["a.csv", 2],
  ]);
});

test("more files, or more together, than one upload may hold are refused by name", () => {
  const many = Array.from({ length: mostFiles + 1 }, (_, i) => file(`${i}.csv`));
  expect(addChosen([], many).refused).toEqual([{ file: `${mostFiles}.csv`, reason: "too-many" }]);
  const large = ["a", "b", "c"].map((name) => file(name, 45 * megabyte));
  expect(addChosen([], large).refused).toEqual([{ file: "c", reason: "together" }]);
});

test.each([
  [171, "171 byte"],
  [637_773, "623 kB"],
  [12.34 * megabyte, "12,3 MB"],
])("%i bytes read %s", (bytes, text) => expect(sizeText(bytes, "nl")).toBe(text));
