import { sql, type SQL } from "drizzle-orm";
import { query } from "#base/platform/command.ts";
import { readPage, type Order } from "#base/platform/read-page.ts";
import { foldedText, searchPatterns, textArray } from "#base/platform/sql-values.ts";
import * as contract from "../contract.ts";
import { presentProduct, productColumns, type ProductRow } from "./read.ts";

const sorts = {
  name: { by: sql`lower(p.name)`, type: "text" },
  listPrice: { by: sql`p.list_price`, type: "bigint", nullable: true },
  updatedAt: { by: sql`p.updated_at`, type: "timestamptz" },
} as const;

export const list = query(contract.list, async ({ tx, actor }, { q, family, retired, sort, ...paging }) => {
  const where: SQL[] = [sql`p.org_id = ${actor.orgId}::uuid`];
  for (const pattern of searchPatterns(q))
    where.push(sql`${foldedText(sql`concat_ws(' ', p.name, p.code, p.family)`)} like ${pattern}`);
  if (family) where.push(sql`p.family = any (${textArray(family)})`);
  if (retired !== undefined) where.push(retired ? sql`p.retired_at is not null` : sql`p.retired_at is null`);
  const order: Order = {
    name: sort,
    ...sorts[sort.replace("-", "") as keyof typeof sorts],
    descending: sort.startsWith("-"),
  };
  const { rows, ...page } = await readPage<ProductRow>(
    tx,
    { columns: productColumns, from: sql`product p`, where, order, id: sql`p.id` },
    paging,
  );
  return { items: rows.map(presentProduct), ...page };
});
