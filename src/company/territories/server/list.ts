import { sql, type SQL } from "drizzle-orm";
import { query } from "#base/platform/command.ts";
import { readPage } from "#base/platform/read-page.ts";
import { foldedText, searchPatterns } from "#base/platform/sql-values.ts";
import * as contract from "../contract.ts";
import { presentTerritory, territoryColumns, type TerritoryRow } from "./read.ts";

export const list = query(contract.list, async ({ tx, actor }, { q, parent, person, sort, ...paging }) => {
  const where: SQL[] = [sql`t.org_id = ${actor.orgId}::uuid`];
  for (const pattern of searchPatterns(q)) where.push(sql`${foldedText(sql`t.name`)} like ${pattern}`);
  if (parent) where.push(sql`t.parent_id = ${parent}::uuid`);
  if (person)
    where.push(
      sql`exists (select from territory_person w where w.org_id = t.org_id and w.territory_id = t.id and w.person_id = ${person}::uuid)`,
    );
  const { rows, ...page } = await readPage<TerritoryRow>(
    tx,
    {
      columns: territoryColumns,
      from: sql`territory t`,
      where,
      order: { name: sort, by: sql`lower(t.name)`, type: "text", descending: sort === "-name" },
      id: sql`t.id`,
    },
    paging,
  );
  return { items: rows.map(presentTerritory), ...page };
});
