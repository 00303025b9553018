import { sql } from "drizzle-orm";
import type { Actor } from "./actor.ts";
import type { Tx } from "./transaction.ts";

/** Whom a change concerns; absent means everyone in the organisation. */
export type Audience = { owners: string[]; teams: string[]; territories: string[] };

/** Something that happened, for the audit trail, live screens and other systems. */
export type EventInput = {
  entity: string;
  entityId: string | null;
  before?: unknown;
  after?: unknown;
  audience?: Audience;
};

export type EventRecord = EventInput & { type: string };

const asJson = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));

/** Writes the events of a transaction in one statement, in that same transaction. */
export async function recordEvents(
  tx: Tx,
  actor: Actor,
  requestId: string | null,
  events: readonly EventRecord[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(
    (event) =>
      sql`(${actor.orgId}::uuid, ${actor.kind}, ${actor.personId}::uuid, ${requestId}, ${event.type}, ${event.entity}, ${event.entityId}::uuid, ${asJson(event.before)}::jsonb, ${asJson(event.after)}::jsonb, ${asJson(event.audience)}::jsonb)`,
  );
  await tx.execute(
    sql`insert into event (org_id, actor_kind, actor_id, request_id, type, entity, entity_id, before, after, audience) values ${sql.join(rows, sql`, `)}`,
  );
}
