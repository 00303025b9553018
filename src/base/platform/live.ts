import type { Actor } from "./actor.ts";
import type { Audience } from "./events.ts";
import type { Database } from "./database.ts";

/** A change as sent to open screens: names the record, never carries its content, which each screen fetches under its own rights. */
export type LiveChange = {
  cursor: string;
  type: string;
  entity: string;
  entityId: string | null;
  actorId: string | null;
};

type Listener = { actor: Actor; send: (change: LiveChange) => void };
type Row = {
  org_id: string;
  id: number;
  xact: string;
  type: string;
  entity: string;
  entity_id: string | null;
  actor_id: string | null;
  audience: Audience | null;
};

/** Feeds open screens from the event table, so that two browsers, or two server processes, stay equal. */
export type Live = {
  listen: (listener: Listener, since?: string) => Promise<() => void>;
  nudge: () => void;
  stop: () => void;
};

const PAGE = 500;

/** Starts the feed; `everyMs` is how often it looks for events of other processes (its own arrive by nudge). */
export function startLive(database: Database, everyMs = 1000): Live {
  const listeners = new Set<Listener>();
  let cursor: string | null = null;
  let reading: Promise<void> | null = null;
  let again = false;

  const read = async () => {
    do {
      again = false;
      if (listeners.size === 0) cursor = null;
      else if (cursor === null) cursor = await newest(database);
      else {
        const rows = await after(database, cursor);
        for (const row of rows) for (const listener of listeners) deliver(listener, row);
        const last = rows.at(-1);
        if (last) cursor = cursorOf(last);
        if (rows.length === PAGE) again = true;
      }
    } while (again);
  };
  const nudge = () => {
    again = true;
    // A failed look is repeated by the timer; screens only lag.
    reading ??= read()
      .catch(() => undefined)
      .finally(() => (reading = null));
  };
  const timer = setInterval(() => listeners.size > 0 && nudge(), everyMs);
  timer.unref();

  const listen = async (listener: Listener, since?: string) => {
    cursor ??= await newest(database);
    if (since && /^\d+-\d+$/.test(since)) for (const row of await after(database, since)) deliver(listener, row);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { listen, nudge, stop: () => clearInterval(timer) };
}

const cursorOf = (row: Row) => `${row.xact}-${row.id}`;

async function newest(database: Database): Promise<string> {
  const { rows } = await database.pool.query<{ xact: string }>(
    "select (pg_snapshot_xmin(pg_current_snapshot())::text::numeric - 1)::text as xact",
  );
  return `${rows[0]?.xact ?? "0"}-${Number.MAX_SAFE_INTEGER}`;
}

/** Events after the cursor, in commit-safe order: a transaction still running hides its own and later ones until it ends. */
async function after(database: Database, cursor: string): Promise<Row[]> {
  const [xact, id] = cursor.split("-");
  const { rows } = await database.pool.query<Row>(
    `select org_id, id, xact::text as xact, type, entity, entity_id, actor_id, audience from event
     where (xact, id) > ($1::text::xid8, $2::bigint) and xact < pg_snapshot_xmin(pg_current_snapshot()) order by xact, id limit ${PAGE}`,
    [xact, id],
  );
  return rows;
}

function deliver(listener: Listener, row: Row): void {
  if (row.org_id !== listener.actor.orgId || !concerns(listener.actor, row.audience)) return;
  listener.send({
    cursor: cursorOf(row),
    type: row.type,
    entity: row.entity,
    entityId: row.entity_id,
    actorId: row.actor_id,
  });
}

function concerns({ sight }: Actor, audience: Audience | null): boolean {
  if (sight.all || !audience) return true;
  return (
    audience.owners.some((id) => sight.owners.includes(id)) ||
    audience.teams.some((id) => sight.teams.includes(id)) ||
    audience.territories.some((id) => sight.territories.includes(id))
  );
}
