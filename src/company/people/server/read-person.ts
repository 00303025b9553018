import { sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { notFound } from "#base/contract/problem.ts";
import type { LocalDate } from "#base/kernel/local-date.ts";
import { isoInstant, type Tx } from "#base/platform/transaction.ts";
import type * as contract from "../contract.ts";

export type Person = z.output<typeof contract.person>;

export type PersonRow = Omit<Person, "createdAt" | "updatedAt"> & {
  createdAt: string | Date;
  updatedAt: string | Date;
};

/** Whether a membership `m` holds on a day. */
export const holdsOn = (day: LocalDate): SQL =>
  sql`m.from_on <= ${day}::date and (m.until_on is null or m.until_on > ${day}::date)`;

/** The columns of a person `p` with today's team `own`, from `personTables`. */
export const personColumns = (
  today: LocalDate,
): SQL => sql`p.id, p.name, p.email, p.role, p.visibility, p.language, p.active,
  p.auth_user_id is not null as "canSignIn", own.team_id as "teamId", own.name as "teamName",
  coalesce((select json_agg(m.team_id order by m.from_on, m.team_id) from team_membership m
    where m.org_id = p.org_id and m.person_id = p.id and m.kind = 'manager' and ${holdsOn(today)}), '[]') as "managesTeamIds",
  p.external_id as "externalId", p.created_at as "createdAt", p.updated_at as "updatedAt", p.version`;

export const personTables = (today: LocalDate): SQL => sql`person p left join lateral (
    select m.team_id, t.name from team_membership m join team t on t.org_id = m.org_id and t.id = m.team_id
    where m.org_id = p.org_id and m.person_id = p.id and m.kind = 'member' and ${holdsOn(today)} order by m.from_on desc limit 1
  ) own on true`;

export const presentPerson = (row: PersonRow): Person => ({
  ...row,
  createdAt: isoInstant(row.createdAt),
  updatedAt: isoInstant(row.updatedAt),
});

/** One person as the API shows them; throws not_found. */
export async function findPerson(tx: Tx, orgId: string, id: string, today: LocalDate): Promise<Person> {
  const { rows } = await tx.execute<PersonRow>(
    sql`select ${personColumns(today)} from ${personTables(today)} where p.org_id = ${orgId}::uuid and p.id = ${id}::uuid`,
  );
  if (!rows[0]) throw notFound();
  return presentPerson(rows[0]);
}

/** The id of the person with this e-mail address, or null. */
export async function findPersonByEmail(tx: Tx, orgId: string, email: string): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from person where org_id = ${orgId}::uuid and lower(email) = lower(${email})`,
  );
  return rows[0]?.id ?? null;
}
