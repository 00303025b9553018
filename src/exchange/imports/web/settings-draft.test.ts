import { describe, expect, test } from "vitest";
import type { RunDetail, SourceColumn, SourceFile } from "./run.ts";
import { changeColumns, changeFile, settingsOf, withDraft } from "./settings-draft.ts";

const column = (index: number, field: string | null, more: Partial<SourceColumn> = {}): SourceColumn => ({
  index,
  header: `kolom ${index}`,
  field,
  numberStyle: "auto",
  dateOrder: "dmy",
  scale: 1,
  ambiguous: false,
  samples: [],
  ...more,
});
const file: SourceFile = {
  position: 0,
  name: "deals.csv",
  format: "csv",
  encoding: "utf-8",
  separator: ";",
  sheet: null,
  sheets: [],
  headerRow: 1,
  rowCount: 3,
  kind: "opportunities",
  missing: [],
  columns: [
    column(0, "name"),
    column(1, "amount", { numberStyle: "dutch", scale: 1000 }),
    column(2, "openedOn", { ambiguous: true }),
    column(3, null),
  ],
};
const other: SourceFile = {
  ...file,
  position: 1,
  name: "x.xlsx",
  format: "xlsx",
  encoding: null,
  separator: null,
  kind: null,
};
const run = { files: [file, other], preset: "maven", choices: {} } as unknown as RunDetail;

describe("settings made of what is shown", () => {
  test("say how a file is read, except what nobody has looked at yet", () => {
    expect(settingsOf(file)).toEqual({
      position: 0,
      kind: "opportunities",
      encoding: "utf-8",
      separator: ";",
      headerRow: 1,
      columns: [
        { index: 0, field: "name" },
        { index: 1, field: "amount", numberStyle: "dutch", scale: 1000 },
        { index: 2, field: "openedOn" },
        { index: 3, field: null },
      ],
    });
    expect(settingsOf(other)).toEqual({ position: 1, kind: null, headerRow: 1, columns: [] });
  });
  test("a file read anew is looked at again from the start, and the others stay as they are", () => {
    const [changed, kept] = changeFile([file, other], 0, { separator: "," });
    expect(changed).toEqual({ position: 0, encoding: "utf-8", separator: "," });
    expect(kept).toEqual(settingsOf(other));
  });
  test("another kind forgets the columns, not how the text is read", () => {
    expect(changeFile([file], 0, { kind: "people" })).toEqual([
      { position: 0, kind: "people", encoding: "utf-8", separator: ";", headerRow: 1 },
    ]);
  });
  test("a field given to one column leaves the other", () => {
    const columns = changeColumns([file], 0, [{ index: 3, field: "amount" }])[0]!.columns!;
    expect(columns[3]).toEqual({ index: 3, field: "amount" });
    expect(columns[1]).toEqual({ index: 1, field: null });
  });
  test("a date order chosen for a column counts as looked at", () => {
    const columns = changeColumns([file], 0, [{ index: 2, dateOrder: "mdy" }])[0]!.columns!;
    expect(columns[2]).toEqual({ index: 2, field: "openedOn", dateOrder: "mdy" });
  });
});

test("what is being saved already shows, and an empty draft shows the run itself", () => {
  expect(withDraft(run, {})).toEqual(run);
  const draft = {
    preset: null,
    files: changeColumns(run.files, 0, [{ index: 3, field: "owner" }]),
    choices: { openValue: "list-price" as const },
  };
  const shown = withDraft(run, draft);
  expect(shown.preset).toBeNull();
  expect(shown.choices).toEqual({ openValue: "list-price" });
  expect(shown.files[0]!.columns.map(({ field }) => field)).toEqual(["name", "amount", "openedOn", "owner"]);
  expect(shown.files[1]).toEqual(other);
});
