import { addProblem, hasError } from "./read-fields.ts";
import type { ReadRow } from "./read-fields.ts";
import type { PlanContext, RowInProgress } from "./plan-context.ts";
import type { ProductData } from "./plan.ts";

function productOf({ texts, numbers }: ReadRow): ProductData {
  return {
    name: texts["name"]!,
    family: texts["family"] ?? null,
    listPriceCents: numbers["listPrice"] ?? null,
    costCents: numbers["cost"] ?? null,
  };
}

/** Enters the products a file describes. */
export function planProducts(context: PlanContext, rows: readonly ReadRow[]): RowInProgress[] {
  return rows.map((read) => {
    const row: RowInProgress = { read, object: "products", key: null, duplicate: false };
    if (hasError(read)) return row;
    const data = productOf(read);
    const entry = context.products.describe(data.name, read.texts["externalId"] ?? null, data, {
      file: read.file,
      row: read.row,
    });
    if (entry) return { ...row, key: entry.key };
    return duplicateOf(context, row, data, context.products.find(data.name)!.data);
  });
}

/** A second row for one name: harmless when it says the same, otherwise nobody knows which of the two holds. */
export function duplicateOf(
  context: PlanContext,
  row: RowInProgress,
  data: { name: string },
  first: unknown,
): RowInProgress {
  const same = context.hash(data) === context.hash(first);
  if (same) addProblem(row.read, "duplicate_row", { field: "name", value: data.name, severity: "warning" });
  else addProblem(row.read, "duplicate_id", { field: "name", value: data.name });
  return { ...row, duplicate: same };
}
