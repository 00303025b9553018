import { sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { territoriesBelow } from "#company/territories/index.ts";
import { invalidField } from "#base/contract/problem.ts";
import type { Actor } from "#base/platform/actor.ts";
import { query } from "#base/platform/command.ts";
import { readPage, type Order } from "#base/platform/read-page.ts";
import { searchPatterns, textArray, uuidArray } from "#base/platform/sql-values.ts";
import * as contract from "../contract.ts";
import { companyColumns, companyTables, presentCompany, type CompanyRow } from "./read.ts";

type Filter = Omit<z.output<NonNullable<typeof contract.list.query>>, "sort" | "limit" | "cursor" | "total">;

const sorts = {
  // The folded name, a plain column: accents do not separate, and the index also gives the pages after the first.
  name: { by: sql`c.search`, type: "text" },
  updatedAt: { by: sql`c.updated_at`, type: "timestamptz" },
  createdAt: { by: sql`c.created_at`, type: "timestamptz" },
  employees: { by: sql`c.employees`, type: "integer", nullable: true },
  revenue: { by: sql`c.revenue`, type: "bigint", nullable: true },
} as const;

export const list = query(contract.list, async ({ tx, actor }, { sort, limit, cursor, total, ...filter }) => {
  const order: Order = {
    name: sort,
    ...sorts[sort.replace("-", "") as keyof typeof sorts],
    descending: sort.startsWith("-"),
  };
  const { rows, ...page } = await readPage<CompanyRow>(
    tx,
    { columns: companyColumns, from: companyTables, where: conditionsOf(filter, actor), order, id: sql`c.id` },
    { limit, cursor, total },
  );
  return { items: rows.map(presentCompany), ...page };
});

/** The filter of a list of companies as conditions on `c`; what the actor sees is added by the database. */
export function conditionsOf({ q, owner, territory, sector, parent, bin }: Filter, actor: Actor): SQL[] {
  const where = [sql`c.org_id = ${actor.orgId}::uuid`, bin ? sql`c.deleted_at is not null` : sql`c.deleted_at is null`];
  for (const pattern of searchPatterns(q)) where.push(sql`c.id in (select koers_find_companies(${pattern}))`);
  if (owner) where.push(ownedBy(owner, actor));
  if (territory) where.push(sql`c.territory_id in ${territoriesBelow(actor.orgId, territory)}`);
  if (sector) where.push(sql`c.sector = any (${textArray(sector)})`);
  if (parent) where.push(sql`c.parent_id = ${parent}::uuid`);
  return where;
}

function ownedBy(owners: readonly string[], actor: Actor): SQL {
  if (owners.includes("me") && actor.personId === null) throw invalidField("owner", "choice");
  const ids = owners
    .filter((owner) => owner !== "none")
    .map((owner) => (owner === "me" ? (actor.personId ?? "") : owner));
  const owned = sql`c.owner_id = any (${uuidArray(ids)})`;
  return owners.includes("none") ? sql`(c.owner_id is null or ${owned})` : owned;
}
