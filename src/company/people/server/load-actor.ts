import { sql } from "drizzle-orm";
import { SEES_ALL, type Actor, type Sight } from "#base/platform/actor.ts";
import type { Tx } from "#base/platform/transaction.ts";
import { capabilitiesOf, isRole, type Role, type Visibility } from "../core/roles.ts";

type Row = {
  role: Role;
  visibility: Visibility;
  language: "nl" | "en";
  time_zone: string;
  currency: string;
  today: string;
};

/** How somebody comes in: in person, or by a key whose role may narrow what they may do. `now` is the clock of tests. */
export type ComesInAs = { kind: "person" | "api_key"; role?: string; now?: Date };

/** Who a person is to the rest of the application, with what they may do and see today; null when they do not work here. */
export async function loadActor(tx: Tx, orgId: string, personId: string, as: ComesInAs): Promise<Actor | null> {
  const now = as.now ? sql`${as.now.toISOString()}::timestamptz` : sql`now()`;
  const { rows } = await tx.execute<Row>(sql`
    select p.role, p.visibility, coalesce(p.language, o.language) as language, o.time_zone, o.currency, (${now} at time zone o.time_zone)::date::text as today
    from person p join organisation o on o.org_id = p.org_id
    where p.org_id = ${orgId}::uuid and p.id = ${personId}::uuid and p.active`);
  const [row] = rows;
  if (!row) return null;
  const role = as.role ?? row.role;
  return {
    kind: as.kind,
    orgId,
    personId,
    role,
    capabilities: rightsOf(role, row.role),
    sight: await loadSight(tx, orgId, personId, row.visibility, row.today),
    language: row.language,
    timeZone: row.time_zone,
    currency: row.currency,
  };
}

/** What a role may do, as far as the person's own role still may: a key made earlier follows its person down. */
function rightsOf(role: string, ownRole: Role): ReadonlySet<string> {
  return isRole(role) ? capabilitiesOf(role).intersection(capabilitiesOf(ownRole)) : new Set();
}

/** The person who signed in with this session, or null when they no longer work here. */
export async function actorOfSession(tx: Tx, authUserId: string): Promise<Actor | null> {
  const { rows } = await tx.execute<{ org_id: string; id: string }>(
    sql`select org_id, id from person where auth_user_id = ${authUserId} and active`,
  );
  return rows[0] ? loadActor(tx, rows[0].org_id, rows[0].id, { kind: "person" }) : null;
}

async function loadSight(
  tx: Tx,
  orgId: string,
  personId: string,
  visibility: Visibility,
  today: string,
): Promise<Sight> {
  const own: Sight = { all: false, owners: [personId], teams: [], territories: [] };
  if (visibility === "all") return SEES_ALL;
  if (visibility === "team") return { ...own, ...(await teamSight(tx, orgId, personId, today)) };
  if (visibility === "territory") return { ...own, territories: await territoriesOf(tx, orgId, personId) };
  return own;
}

/**
 * Who leads teams sees those and all below them: their records, and those of everyone in them, leaders included. Who
 * leads none sees their own team and the colleagues in it.
 */
async function teamSight(
  tx: Tx,
  orgId: string,
  personId: string,
  today: string,
): Promise<Pick<Sight, "owners" | "teams">> {
  const { rows } = await tx.execute<{ teams: string[]; owners: string[] }>(sql`
    with recursive holding as (
      select team_id, person_id, kind from team_membership
      where org_id = ${orgId}::uuid and from_on <= ${today}::date and (until_on is null or until_on > ${today}::date)
    ), led as (
      select team_id as id from holding where person_id = ${personId}::uuid and kind = 'manager'
      union select t.id from team t join led on t.parent_id = led.id where t.org_id = ${orgId}::uuid
    ), seen as (
      select id, true as led from led
      union all select team_id, false from holding
        where person_id = ${personId}::uuid and kind = 'member' and not exists (select from led)
    )
    select coalesce((select json_agg(distinct id) from seen), '[]') as teams,
      coalesce((select json_agg(distinct h.person_id) from holding h join seen on seen.id = h.team_id where h.kind = 'member' or seen.led), '[]') as owners`);
  const { teams = [], owners = [] } = rows[0] ?? {};
  return { teams, owners: [...new Set([personId, ...owners])] };
}

/** The territories somebody works and all below them. */
async function territoriesOf(tx: Tx, orgId: string, personId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with recursive worked as (
      select territory_id as id from territory_person where org_id = ${orgId}::uuid and person_id = ${personId}::uuid
      union select t.id from territory t join worked on t.parent_id = worked.id where t.org_id = ${orgId}::uuid
    ) select id from worked`);
  return rows.map(({ id }) => id);
}
