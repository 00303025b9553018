import { looseKey } from "./name-key.ts";
import type { Cell } from "./table.ts";

const looksLikeData = /^[-+€$£\s]*[\d.,\s'-]*\d[\d.,\s'-]*%?$/u;

/** Index of the row that names the columns: the first of the opening rows as wide as the table and made of distinct words; null when none is. */
export function detectHeaderRow(opening: readonly (readonly Cell[])[]): number | null {
  const widths = opening.map(filledWidth);
  const width = Math.max(0, ...widths);
  if (width === 0) return null;
  for (let i = 0; i < Math.min(opening.length, 15); i++) {
    if (widths[i]! < Math.max(1, Math.ceil(width * 0.6))) continue;
    return isHeader(opening[i]!) ? i : null;
  }
  return null;
}

function filledWidth(cells: readonly Cell[]): number {
  return cells.filter((cell) => String(cell).trim() !== "").length;
}

function isHeader(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => String(cell).trim() !== "");
  const words = filled.filter(
    (cell) => typeof cell === "string" && cell.length <= 100 && !looksLikeData.test(cell.trim()),
  );
  return words.length === filled.length;
}

/** Names that occur more than once in a header, as shown in the file. */
export function duplicateHeaders(header: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of header) {
    const key = looseKey(name) || name;
    if (key === "") continue;
    if (seen.has(key)) twice.add(name);
    seen.add(key);
  }
  return [...twice];
}
