import type { CallOf } from "#base/contract/op.ts";
import type { edit, setLines } from "../../contract.ts";
import type { DealDetail } from "../deal.ts";

/** Fields of an edit. */
export type Edit = Omit<CallOf<typeof edit>, "id" | "version">;
export type WrittenLine = CallOf<typeof setLines>["lines"][number];

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
