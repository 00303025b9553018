import { sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { notFound } from "#base/contract/problem.ts";
import type { Tx } from "#base/platform/transaction.ts";
import type * as contract from "../contract.ts";

export type Membership = z.output<typeof contract.membership>;

export const membershipColumns: SQL = sql`m.id, m.team_id as "teamId", t.name as "teamName", m.person_id as "personId", p.name as "personName",
  m.kind, m.from_on as "fromOn", m.until_on as "untilOn"`;

export const membershipTables: SQL = sql`team_membership m join team t on t.org_id = m.org_id and t.id = m.team_id
  join person p on p.org_id = m.org_id and p.id = m.person_id`;

/** One membership; throws not_found. */
export async function findMembership(tx: Tx, orgId: string, id: string): Promise<Membership> {
  const { rows } = await tx.execute<Membership>(
    sql`select ${membershipColumns} from ${membershipTables} where m.org_id = ${orgId}::uuid and m.id = ${id}::uuid`,
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}
