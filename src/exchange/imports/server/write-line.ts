import { sql } from "drizzle-orm";
import type { Tx } from "#base/platform/transaction.ts";
import { insertAll } from "./bulk.ts";
import { writeReport } from "./write-context.ts";
import type { Report, WriteContext } from "./write-context.ts";

type Membership = { id: string; team_id: string; person_id: string; kind: "member" | "manager"; from_on: string };
type Held = { id: string; team_id: string; person_id: string; kind: "member" | "manager"; from_on: string };

/** First day on which the source shows somebody at work, by key of the person. */
function firstDays({ plan }: WriteContext): Map<string, string> {
  const days = new Map<string, string>();
  const note = (key: string | null, day: string | null) => {
    if (key !== null && day !== null && day < (days.get(key) ?? "9999")) days.set(key, day);
  };
  for (const { data } of plan.records.opportunities) note(data.ownerKey, data.openedOn ?? data.closedOn);
  // A manager was there for as long as the people reporting to them.
  for (const { key, data } of plan.records.people) note(data.managerKey, days.get(key) ?? null);
  return days;
}

function wanted(context: WriteContext): Membership[] {
  const { plan, idOf, today } = context;
  const days = firstDays(context);
  const isNew = new Set(plan.records.people.filter(({ action }) => action === "create").map(({ key }) => key));
  const since = (key: string) => (isNew.has(key) ? (days.get(key) ?? today) : today);
  const leads = new Set(plan.records.teams.map(({ key, data }) => `${key} ${data.managerKey}`));
  const members = plan.records.people.flatMap(({ key, data }): Membership[] => {
    const [person, team] = [idOf("people", key), idOf("teams", data.teamKey)];
    // Who leads a team is not also a member of it.
    if (!person || !team || leads.has(`${data.teamKey} ${key}`)) return [];
    return [{ id: context.newId(), team_id: team, person_id: person, kind: "member", from_on: since(key) }];
  });
  const managers = plan.records.teams.flatMap(({ key, data }): Membership[] => {
    const [person, team] = [idOf("people", data.managerKey), idOf("teams", key)];
    if (!person || !team) return [];
    return [
      { id: context.newId(), team_id: team, person_id: person, kind: "manager", from_on: since(data.managerKey!) },
    ];
  });
  return [...members, ...managers];
}

/** What a new membership ends: the person's own earlier team, or the team's earlier manager. */
const replaces = (fresh: Membership, held: Held) =>
  fresh.kind === held.kind &&
  (fresh.kind === "member" ? fresh.person_id === held.person_id : fresh.team_id === held.team_id);

/** Puts people in the teams the source says they are in, from their first day there; nobody who is there already is moved. */
export async function writeReportingLine(tx: Tx, context: WriteContext): Promise<void> {
  const { rows: held } = await tx.execute<Held>(sql`select id, team_id, person_id, kind, from_on from team_membership
    where org_id = ${context.orgId}::uuid and until_on is null`);
  const places = new Set(held.map(({ kind, team_id, person_id }) => `${kind} ${team_id} ${person_id}`));
  const fresh = wanted(context).filter(
    ({ kind, team_id, person_id }) => !places.has(`${kind} ${team_id} ${person_id}`),
  );
  const ended = held.filter((place) => fresh.some((membership) => replaces(membership, place)));
  if (ended.length > 0) {
    await tx.execute(sql`update team_membership set until_on = greatest(from_on, ${context.today}::date)
      where org_id = ${context.orgId}::uuid and id = any (${`{${ended.map(({ id }) => id).join(",")}}`}::uuid[])`);
  }
  await insertAll(
    tx,
    context.orgId,
    "team_membership",
    { id: "uuid", team_id: "uuid", person_id: "uuid", kind: "text", from_on: "date" },
    fresh,
  );
  const line = (entity: string, action: "create" | "update", id: string): Report => ({
    entity,
    action,
    record_id: id,
    file_position: 0,
    row_number: null,
  });
  await writeReport(tx, context, [
    ...ended.map(({ id }) => line("team_membership", "update", id)),
    ...fresh.map(({ id }) => line("team_membership", "create", id)),
  ]);
  await writeTerritories(tx, context);
}

/** Lets people see the territories the source places them in. */
async function writeTerritories(tx: Tx, context: WriteContext): Promise<void> {
  const pairs = context.plan.records.people.flatMap(({ key, data }) => {
    const [person_id, territory_id] = [context.idOf("people", key), context.idOf("territories", data.territoryKey)];
    return person_id && territory_id ? [{ person_id, territory_id }] : [];
  });
  if (pairs.length === 0) return;
  const { rows } = await tx.execute<{
    person_id: string;
    territory_id: string;
  }>(sql`insert into territory_person (org_id, territory_id, person_id)
    select ${context.orgId}::uuid, r.territory_id, r.person_id from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as r(territory_id uuid, person_id uuid)
    on conflict do nothing returning person_id, territory_id`);
  await writeReport(
    tx,
    context,
    rows.map(({ person_id, territory_id }) => ({
      entity: "territory_person",
      action: "create",
      record_id: person_id,
      file_position: 0,
      row_number: null,
      before: { territory_id },
    })),
  );
}
