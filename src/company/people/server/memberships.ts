import { sql } from "drizzle-orm";
import { query } from "#base/platform/command.ts";
import { readPage } from "#base/platform/read-page.ts";
import * as contract from "../contract.ts";
import { membershipColumns, membershipTables, type Membership } from "./read-membership.ts";
import { findPerson } from "./read-person.ts";

export const memberships = query(contract.memberships, async ({ tx, actor, today }, { id, ...paging }) => {
  await findPerson(tx, actor.orgId, id, today);
  const { rows, nextCursor } = await readPage<Membership>(
    tx,
    {
      columns: membershipColumns,
      from: membershipTables,
      where: [sql`m.org_id = ${actor.orgId}::uuid`, sql`m.person_id = ${id}::uuid`],
      order: { name: "-fromOn", by: sql`m.from_on`, type: "date", descending: true },
      id: sql`m.id`,
    },
    paging,
  );
  return { items: rows, nextCursor };
});
