import { sql, type SQL } from "drizzle-orm";
import { query } from "#base/platform/command.ts";
import { readPage } from "#base/platform/read-page.ts";
import { foldedText, searchPatterns } from "#base/platform/sql-values.ts";
import * as contract from "../contract.ts";
import { presentTeam, teamColumns, teamTables, type TeamRow } from "./read-team.ts";

export const listTeams = query(contract.listTeams, async ({ tx, actor, today }, { q, parent, sort, ...paging }) => {
  const where: SQL[] = [sql`t.org_id = ${actor.orgId}::uuid`];
  for (const pattern of searchPatterns(q)) where.push(sql`${foldedText(sql`t.name`)} like ${pattern}`);
  if (parent) where.push(sql`t.parent_id = ${parent}::uuid`);
  const { rows, ...page } = await readPage<TeamRow>(
    tx,
    {
      columns: teamColumns(today),
      from: teamTables(today),
      where,
      order: { name: sort, by: sql`lower(t.name)`, type: "text", descending: sort === "-name" },
      id: sql`t.id`,
    },
    paging,
  );
  return { items: rows.map(presentTeam), ...page };
});
