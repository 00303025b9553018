import { expect, test } from "vitest";
import { failedRowsCsv } from "./failed-rows.ts";
import type { PlannedRow } from "./plan.ts";
import type { RowProblem, Table } from "./table.ts";

const table: Table = {
  fileName: "a.csv",
  format: "csv",
  encoding: "utf-8",
  separator: ";",
  sheet: null,
  header: ["Naam", "Bedrag"],
  headerRow: 1,
  rows: [
    { number: 2, cells: ["Goed", "1"] },
    { number: 3, cells: ['Een; "twee"', "12,5,3"] },
    { number: 4, cells: ["Kort"] },
  ],
  problems: [],
};
const problem = (row: number, severity: "error" | "warning" = "error"): RowProblem => ({
  file: 0,
  row,
  field: "amount",
  column: "Bedrag",
  code: "amount_invalid",
  severity,
  value: "12,5,3",
});
const failed = (row: number): PlannedRow => ({
  file: 0,
  row,
  object: "opportunities",
  key: null,
  action: "error",
  problems: [problem(row), problem(row, "warning")],
});

test("only the failed rows, as they stood, with row number and reason behind them", () => {
  const good: PlannedRow = { ...failed(2), action: "create", problems: [problem(2, "warning")] };
  const text = failedRowsCsv(table, [good, failed(3), failed(4)], {
    row: "Rij",
    reason: "Reden",
    explain: ({ code }) => code,
  });
  expect(text).toBe(
    '\ufeffNaam;Bedrag;Rij;Reden\r\n"Een; ""twee""";12,5,3;3;amount_invalid\r\nKort;;4;amount_invalid\r\n',
  );
});
