import { sql } from "drizzle-orm";
import { query } from "#base/platform/command.ts";
import { readPage } from "#base/platform/read-page.ts";
import * as contract from "../contract.ts";
import { membershipColumns, membershipTables, type Membership } from "./read-membership.ts";
import { holdsOn } from "./read-person.ts";
import { findTeam } from "./read-team.ts";

export const listMembers = query(contract.listMembers, async ({ tx, actor, today }, { id, on, ...paging }) => {
  await findTeam(tx, actor.orgId, id, today);
  const { rows, nextCursor } = await readPage<Membership>(
    tx,
    {
      columns: membershipColumns,
      from: membershipTables,
      where: [sql`m.org_id = ${actor.orgId}::uuid`, sql`m.team_id = ${id}::uuid`, holdsOn(on ?? today)],
      order: { name: "name", by: sql`p.sort_name`, type: "text" },
      id: sql`m.id`,
    },
    paging,
  );
  return { items: rows, nextCursor };
});
