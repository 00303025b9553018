import type { PlannedRow } from "./plan.ts";
import type { RowProblem, Table } from "./table.ts";

/** How a problem and the two added columns read in the language of the user. */
export type FailedRowTexts = { row: string; reason: string; explain: (problem: RowProblem) => string };

function quoted(cell: string, separator: string): string {
  return /["\r\n]/u.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * The rows of a file that were not taken over, as the source wrote them, with row number and reason in two columns behind;
 * the file can be corrected and imported again as it is. Starts with a byte order mark, so that spreadsheets read it as UTF-8.
 */
export function failedRowsCsv(table: Table, rows: readonly PlannedRow[], texts: FailedRowTexts): string {
  const separator = table.separator ?? ";";
  const reasons = new Map<number, string>();
  for (const { row, action, problems } of rows) {
    if (action === "error")
      reasons.set(
        row,
        problems
          .filter(({ severity }) => severity === "error")
          .map(texts.explain)
          .join(" "),
      );
  }
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell) => quoted(String(cell), separator)).join(separator);
  const width = table.header.length;
  const lines = [line([...table.header, texts.row, texts.reason])];
  for (const { number, cells } of table.rows) {
    const reason = reasons.get(number);
    if (reason === undefined) continue;
    const own = Array.from({ length: Math.max(width, cells.length) }, (_, i) => cells[i] ?? "");
    lines.push(line([...own, number, reason]));
  }
  return `\ufeff${lines.join("\r\n")}\r\n`;
}
