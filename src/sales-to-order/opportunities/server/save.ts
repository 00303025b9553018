import { sql } from "drizzle-orm";
import type { QueryContext } from "#base/platform/command.ts";
import type { Audience } from "#base/platform/events.ts";
import { beyondSight } from "#base/platform/transaction.ts";
import { withKnownReferences } from "./references.ts";
import { opportunityRows, type OpportunityRow } from "./tables.ts";

type Changes = Partial<Omit<OpportunityRow, "orgId" | "id" | "version">>;

const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : value);
const differs = (a: unknown, b: unknown) => JSON.stringify(plain(a)) !== JSON.stringify(plain(b));

/** The fields that really change, before and after: what the audit trail keeps. */
export function difference(
  before: OpportunityRow,
  changes: Changes,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const changed = Object.entries(changes).filter(
    ([key, value]) => value !== undefined && differs(before[key as keyof OpportunityRow], value),
  );
  return {
    before: Object.fromEntries(changed.map(([key]) => [key, plain(before[key as keyof OpportunityRow])])),
    after: Object.fromEntries(changed.map(([key, value]) => [key, plain(value)])),
  };
}

/** Whose screens a change concerns: those who saw the record before it and those who see it after. */
export function audienceOf(...rows: Pick<OpportunityRow, "ownerId" | "teamId" | "territoryId">[]): Audience {
  const ids = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  return {
    owners: ids(rows.map((row) => row.ownerId)),
    teams: ids(rows.map((row) => row.teamId)),
    territories: ids(rows.map((row) => row.territoryId)),
  };
}

/**
 * Writes the changed fields, raises the version and names what changed. Nothing changed: nothing written. The write may
 * hand the record to somebody the actor does not see, so it looks beyond the actor's sight; that the actor saw the
 * record was established when it was loaded.
 */
export async function save(
  { tx, actor, now }: Pick<QueryContext, "tx" | "actor" | "now">,
  row: OpportunityRow,
  changes: Changes,
) {
  const diff = difference(row, changes);
  if (Object.keys(diff.after).length === 0) return null;
  const set = Object.fromEntries(Object.keys(diff.after).map((key) => [key, changes[key as keyof Changes]]));
  const write = () =>
    withKnownReferences(
      opportunityRows.write(
        tx,
        { ...set, updatedAt: now, effectiveAt: now },
        sql`version = version + 1`,
        sql`org_id = ${row.orgId} and id = ${row.id}`,
      ),
    );
  const handsOver = "ownerId" in diff.after || "teamId" in diff.after || "territoryId" in diff.after;
  await (handsOver && !actor.sight.all ? beyondSight(tx, actor.sight, write) : write());
  return { ...diff, audience: audienceOf(row, { ...row, ...set }) };
}
