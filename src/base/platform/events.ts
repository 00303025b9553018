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

/**
 * Records events in the transaction as they are emitted: sent at once, so that they travel beside what is still read for the
 * answer, and those of one moment in one statement. `settled` waits for the work and for them; the first error is the one thrown.
 */
export function recorder(tx: Tx, actor: Actor, requestId: string | null) {
  const sent: Promise<void>[] = [];
  let waiting: EventRecord[] = [];
  const send = () => {
    const batch = waiting;
    waiting = [];
    return recordEvents(tx, actor, requestId, batch);
  };
  const emit = (type: string, event: EventInput): void => {
    if (waiting.push({ ...event, type }) > 1) return;
    const recorded = Promise.resolve().then(send);
    recorded.catch(() => undefined);
    sent.push(recorded);
  };
  const settled = async <T>(work: Promise<T>): Promise<T> => {
    const [outcome] = await Promise.allSettled([work]);
    await Promise.all(sent);
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  };
  return { emit, settled };
}

/** Writes events in one statement. */
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
