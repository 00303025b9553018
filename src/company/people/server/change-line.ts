import { and, eq, inArray, sql } from "drizzle-orm";
import { invalidField, Problem } from "#base/contract/problem.ts";
import type { LocalDate } from "#base/kernel/local-date.ts";
import { newId } from "#base/platform/new-id.ts";
import type { Tx } from "#base/platform/transaction.ts";
import type { LineChange, Stretch } from "../core/reporting-line.ts";
import { leave, takeOver } from "../core/reporting-line.ts";
import { teamMembershipTable } from "./tables.ts";

export type Kind = "member" | "manager";

type Place = { orgId: string; teamId: string; personId: string; kind: Kind };

/** A member has one team at a time, a team one manager: whose line it is, and who or what holds a stretch of it. */
async function readLine(tx: Tx, { orgId, teamId, personId, kind }: Place): Promise<Stretch[]> {
  const own = kind === "member" ? sql`person_id = ${personId}::uuid` : sql`team_id = ${teamId}::uuid`;
  const holder = kind === "member" ? sql`team_id` : sql`person_id`;
  const { rows } =
    await tx.execute<Stretch>(sql`select id, ${holder} as holder, from_on as "fromOn", until_on as "untilOn"
    from team_membership where org_id = ${orgId}::uuid and ${own} and kind = ${kind} order by from_on for update`);
  return rows;
}

/** Lets a person join or lead a team from a day, ending what held until then; returns the id of the open membership. */
export async function putInPlace(tx: Tx, place: Place, fromOn: LocalDate, now: Date): Promise<string> {
  await expectActive(tx, place);
  const line = await readLine(tx, place);
  const holder = place.kind === "member" ? place.teamId : place.personId;
  const change = takeOver(line, holder, fromOn);
  if (!change.ok) throw outOfOrder();
  await applyChange(tx, place.orgId, change.value);
  const open = line.find((stretch) => stretch.untilOn === null && stretch.holder === holder);
  if (!change.value.add && open) return open.id;
  const id = newId(now);
  await tx.insert(teamMembershipTable).values({ ...place, id, fromOn });
  return id;
}

/** Ends a person's membership, or lead, of a team on a day; false when there is none that runs. */
export async function takeAway(tx: Tx, place: Place, untilOn: LocalDate): Promise<boolean> {
  const line = await readLine(tx, place);
  const holder = place.kind === "member" ? place.teamId : place.personId;
  if (!line.some((stretch) => stretch.untilOn === null && stretch.holder === holder)) return false;
  const change = leave(line, untilOn);
  if (!change.ok) throw outOfOrder();
  await applyChange(tx, place.orgId, change.value);
  return true;
}

const outOfOrder = () => new Problem("people.membership_order", 409);

async function applyChange(tx: Tx, orgId: string, change: LineChange): Promise<void> {
  for (const { id, untilOn } of change.end) {
    await tx
      .update(teamMembershipTable)
      .set({ untilOn })
      .where(and(eq(teamMembershipTable.orgId, orgId), eq(teamMembershipTable.id, id)));
  }
  if (change.drop.length > 0) {
    await tx
      .delete(teamMembershipTable)
      .where(and(eq(teamMembershipTable.orgId, orgId), inArray(teamMembershipTable.id, [...change.drop])));
  }
}

/** The person has to work here; the lock makes two who move the same person wait for each other. */
async function expectActive(tx: Tx, { orgId, personId, kind }: Place): Promise<void> {
  const field = kind === "member" ? "personId" : "managerId";
  const { rows } = await tx.execute<{ active: boolean }>(
    sql`select active from person where org_id = ${orgId}::uuid and id = ${personId}::uuid for update`,
  );
  if (!rows[0]) throw invalidField(field, "choice");
  if (!rows[0].active) throw invalidField(field, "people.inactive");
}
