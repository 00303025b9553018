import { sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { invalidField, notFound, Problem } from "#base/contract/problem.ts";
import type { LocalDate } from "#base/kernel/local-date.ts";
import { isoInstant, type Tx } from "#base/platform/transaction.ts";
import type * as contract from "../contract.ts";
import { holdsOn } from "./read-person.ts";

export type Team = z.output<typeof contract.team>;

export type TeamRow = Omit<Team, "createdAt" | "updatedAt"> & { createdAt: string | Date; updatedAt: string | Date };

/** The columns of a team `t` with today's manager, from `teamTables`. */
export const teamColumns = (
  today: LocalDate,
): SQL => sql`t.id, t.name, t.parent_id as "parentId", manager.id as "managerId", manager.name as "managerName",
  (select count(*)::int from team_membership m where m.org_id = t.org_id and m.team_id = t.id and m.kind = 'member' and ${holdsOn(today)}) as "memberCount",
  t.external_id as "externalId", t.created_at as "createdAt", t.updated_at as "updatedAt", t.version`;

export const teamTables = (today: LocalDate): SQL => sql`team t left join lateral (
    select p.id, p.name from team_membership m join person p on p.org_id = m.org_id and p.id = m.person_id
    where m.org_id = t.org_id and m.team_id = t.id and m.kind = 'manager' and ${holdsOn(today)} order by m.from_on desc limit 1
  ) manager on true`;

export const presentTeam = (row: TeamRow): Team => ({
  ...row,
  createdAt: isoInstant(row.createdAt),
  updatedAt: isoInstant(row.updatedAt),
});

/** One team as the API shows it, locked against other writers when it is about to change; throws not_found. */
export async function findTeam(
  tx: Tx,
  orgId: string,
  id: string,
  today: LocalDate,
  options: { lock?: boolean } = {},
): Promise<Team> {
  const { rows } = await tx.execute<TeamRow>(
    sql`select ${teamColumns(today)} from ${teamTables(today)} where t.org_id = ${orgId}::uuid and t.id = ${id}::uuid${options.lock ? sql` for update of t` : sql``}`,
  );
  if (!rows[0]) throw notFound();
  return presentTeam(rows[0]);
}

/** What the database refuses of a team, in the words of the API. */
export const teamProblems = {
  team_name: () => new Problem("people.team_taken", 409),
  team_org_id_parent_id_fkey: () => invalidField("parentId", "choice"),
  team_check: () => new Problem("people.team_cycle", 409),
};
