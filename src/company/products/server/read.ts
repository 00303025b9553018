import { sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { notFound, Problem } from "#base/contract/problem.ts";
import { isoInstant, type Tx } from "#base/platform/transaction.ts";
import type * as contract from "../contract.ts";

export type Product = z.output<typeof contract.product>;

export type ProductRow = Omit<Product, "createdAt" | "updatedAt"> & {
  createdAt: string | Date;
  updatedAt: string | Date;
};

/** The columns of a product `p`. */
export const productColumns: SQL = sql`p.id, p.name, p.code, p.family, p.list_price as "listPrice", p.cost, p.currency, p.recurrence,
  p.retired_at is not null as retired, p.external_id as "externalId", p.created_at as "createdAt", p.updated_at as "updatedAt", p.version`;

export const presentProduct = (row: ProductRow): Product => ({
  ...row,
  createdAt: isoInstant(row.createdAt),
  updatedAt: isoInstant(row.updatedAt),
});

/** One product, locked against other writers when it is about to change; throws not_found. */
export async function findProduct(
  tx: Tx,
  orgId: string,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Product> {
  const { rows } = await tx.execute<ProductRow>(
    sql`select ${productColumns} from product p where p.org_id = ${orgId}::uuid and p.id = ${id}::uuid${options.lock ? sql` for update` : sql``}`,
  );
  if (!rows[0]) throw notFound();
  return presentProduct(rows[0]);
}

/** What the database refuses of a product, in the words of the API. */
export const productProblems = { product_name: () => new Problem("products.name_taken", 409) };
