import { sql, type SQL } from "drizzle-orm";
import { query } from "#base/platform/command.ts";
import { readPage, type Order } from "#base/platform/read-page.ts";
import { searchPatterns, textArray } from "#base/platform/sql-values.ts";
import * as contract from "../contract.ts";
import { personColumns, personTables, presentPerson, type PersonRow } from "./read-person.ts";
import { teamsBelow } from "./teams-below.ts";

const byName = { by: sql`p.sort_name`, type: "text" } as const;
const byChange = { by: sql`p.updated_at`, type: "timestamptz" } as const;
const orders: Record<"name" | "-name" | "updatedAt" | "-updatedAt", Order> = {
  name: { name: "name", ...byName },
  "-name": { name: "-name", ...byName, descending: true },
  updatedAt: { name: "updatedAt", ...byChange },
  "-updatedAt": { name: "-updatedAt", ...byChange, descending: true },
};

export const list = query(contract.list, async ({ tx, actor, today }, { q, role, team, active, sort, ...paging }) => {
  const where: SQL[] = [sql`p.org_id = ${actor.orgId}::uuid`];
  for (const pattern of searchPatterns(q))
    where.push(sql`(p.sort_name like ${pattern} or lower(p.email) like ${pattern})`);
  if (role) where.push(sql`p.role = any (${textArray(role)})`);
  if (team) where.push(sql`own.team_id in ${teamsBelow(actor.orgId, team)}`);
  if (active !== undefined) where.push(sql`p.active = ${active}`);
  const { rows, ...page } = await readPage<PersonRow>(
    tx,
    { columns: personColumns(today), from: personTables(today), where, order: orders[sort], id: sql`p.id` },
    paging,
  );
  return { items: rows.map(presentPerson), ...page };
});
