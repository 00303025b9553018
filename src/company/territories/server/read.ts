import { sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { invalidField, notFound, Problem } from "#base/contract/problem.ts";
import { uuidArray } from "#base/platform/sql-values.ts";
import { isoInstant, type Tx } from "#base/platform/transaction.ts";
import type * as contract from "../contract.ts";

export type Territory = z.output<typeof contract.territory>;

export type TerritoryRow = Omit<Territory, "createdAt" | "updatedAt"> & {
  createdAt: string | Date;
  updatedAt: string | Date;
};

/** The columns of a territory `t`. */
export const territoryColumns: SQL = sql`t.id, t.name, t.parent_id as "parentId",
  coalesce((select json_agg(w.person_id order by w.person_id) from territory_person w where w.org_id = t.org_id and w.territory_id = t.id), '[]') as "personIds",
  t.external_id as "externalId", t.created_at as "createdAt", t.updated_at as "updatedAt", t.version`;

export const presentTerritory = (row: TerritoryRow): Territory => ({
  ...row,
  createdAt: isoInstant(row.createdAt),
  updatedAt: isoInstant(row.updatedAt),
});

/** One territory, locked against other writers when it is about to change; throws not_found. */
export async function findTerritory(
  tx: Tx,
  orgId: string,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Territory> {
  const { rows } = await tx.execute<TerritoryRow>(
    sql`select ${territoryColumns} from territory t where t.org_id = ${orgId}::uuid and t.id = ${id}::uuid${options.lock ? sql` for update` : sql``}`,
  );
  if (!rows[0]) throw notFound();
  return presentTerritory(rows[0]);
}

/** A subquery with the ids of these territories and all territories below them. */
export const territoriesBelow = (orgId: string, ids: readonly string[]): SQL => sql`(
  with recursive below as (
    select id from territory where org_id = ${orgId}::uuid and id = any (${uuidArray(ids)})
    union select t.id from territory t join below b on t.parent_id = b.id where t.org_id = ${orgId}::uuid
  ) select id from below)`;

/** What the database refuses of a territory, in the words of the API. */
export const territoryProblems = {
  territory_name: () => new Problem("territories.name_taken", 409),
  territory_org_id_parent_id_fkey: () => invalidField("parentId", "choice"),
  territory_check: () => new Problem("territories.cycle", 409),
  territory_person_org_id_person_id_fkey: () => invalidField("personIds", "choice"),
};
