import type { DealDetail } from "../deal.ts";

let drafts = 0;

/** A line while it is being written; numbers stay texts until they are numbers. */
export type DraftLine = {
  key: string;
  productId: string | null;
  description: string;
  quantity: number | string;
  unitPrice: number | null;
  discount: number | string;
  recurrence: DealDetail["lines"][number]["recurrence"];
  termMonths: number | string;
  unitCost: number | null;
};
export type LinesForm = { lines: DraftLine[] };

/** An empty line. */
export const newLine = (): DraftLine => ({
  key: `new ${(drafts += 1)}`,
  productId: null,
  description: "",
  quantity: 1,
  unitPrice: null,
  discount: 0,
  recurrence: "one_off",
  termMonths: "",
  unitCost: null,
});

/** A line of the deal as a draft. */
export const draftOf = (line: DealDetail["lines"][number]): DraftLine => ({
  key: line.id,
  productId: line.productId,
  description: line.description ?? "",
  quantity: line.quantity,
  unitPrice: line.unitPrice,
  discount: line.discount,
  recurrence: line.recurrence,
  termMonths: line.termMonths ?? "",
  unitCost: line.unitCost,
});

/** The numbers of a draft as the pricing rule takes them. */
export const pricedOf = ({ quantity, unitPrice, discount, recurrence, termMonths }: DraftLine) => ({
  quantity: Number(quantity) || 0,
  unitPrice,
  discount: Number(discount) || 0,
  recurrence,
  termMonths: recurrence === "one_off" || termMonths === "" ? null : Number(termMonths),
});
