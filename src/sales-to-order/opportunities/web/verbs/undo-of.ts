import type { CallOf } from "#base/contract/op.ts";
import type { edit, setLines } from "../../contract.ts";
import type { Deal, DealDetail } from "../deal.ts";

/** Fields of an edit. */
export type Edit = Omit<CallOf<typeof edit>, "id" | "version">;
export type WrittenLine = CallOf<typeof setLines>["lines"][number];

/** The edit that puts the fields of `changes` back to what `before` had; null when none of them differ. */
export function undoOf(before: Deal, changes: Edit): Edit | null {
  const undo: Record<string, unknown> = {};
  for (const field of Object.keys(changes) as (keyof Edit)[]) {
    if (field === "probability") undo.probability = before.probabilityOwn ? before.probability : null;
    else if (JSON.stringify(before[field as keyof Deal]) !== JSON.stringify(changes[field]))
      undo[field] = before[field as keyof Deal];
  }
  return Object.keys(undo).length > 0 ? (undo as Edit) : null;
}

/** Lines as they are written, from lines as they were read. */
export function writtenLines(lines: DealDetail["lines"]): WrittenLine[] {
  return lines.map(({ productId, description, quantity, unitPrice, discount, recurrence, termMonths, unitCost }) => ({
    productId,
    description,
    quantity,
    unitPrice,
    discount,
    recurrence,
    termMonths,
    unitCost,
  }));
}
