import type { OpportunityData, PlannedRecord } from "../core/plan.ts";
import type { DealContext } from "./deal-context.ts";

/** Columns of a line of a deal. */
export const lineColumns = {
  id: "uuid",
  opportunity_id: "uuid",
  position: "int",
  product_id: "uuid",
  quantity: "numeric",
  unit_price: "bigint",
  recurrence: "text",
  unit_cost: "bigint",
  effective_from: "timestamptz",
  effective_to: "timestamptz",
};

/** The price per piece that makes up an amount; what a recurring product costs per payment cannot be told from one amount. */
function priceOf(recurrence: string, quantity: number, amount: number | null): number | null {
  return amount !== null && recurrence === "one_off" ? Math.round(amount / quantity) : null;
}

/** Whether a deal's amount is just what its line comes to, so that it follows the line from then on. */
export function followsLine(context: DealContext, data: OpportunityData): boolean {
  if (data.productKey === null) return false;
  const { recurrence } = context.productOf(context.idOf("products", data.productKey)!);
  const price = priceOf(recurrence, data.quantity, data.amountCents);
  return price === null ? data.amountCents === null : price * data.quantity === data.amountCents;
}

/** The product of a deal as a line that holds from a moment, at a price that makes up the amount. */
export function lineOf(
  context: DealContext,
  record: PlannedRecord<OpportunityData>,
  amount: number | null,
  from: string,
  to: string | null,
) {
  const { data } = record;
  const productId = context.idOf("products", data.productKey)!;
  const product = context.productOf(productId);
  const price = priceOf(product.recurrence, data.quantity, amount);
  return {
    id: context.newId(),
    opportunity_id: context.idOf("opportunities", record.key),
    position: 0,
    product_id: productId,
    quantity: data.quantity,
    unit_price: price,
    recurrence: product.recurrence,
    unit_cost: product.cost,
    effective_from: from,
    effective_to: to,
  };
}

/** The lines of a new deal in the course of its history: a price that changes ends one line and begins another. */
export function linesOf(context: DealContext, record: PlannedRecord<OpportunityData>) {
  if (record.data.productKey === null) return [];
  const [first, last] = record.data.history;
  const from = context.instantOf(first!.from);
  if (!last || last.amountCents === first!.amountCents)
    return [lineOf(context, record, first!.amountCents, from, null)];
  const closed = context.instantOf(last.from);
  return [
    lineOf(context, record, first!.amountCents, from, closed),
    lineOf(context, record, last.amountCents, closed, null),
  ];
}
