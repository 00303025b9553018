import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { sql } from "drizzle-orm";
import type { Actor, Sight } from "./actor.ts";
import type { Database } from "./database.ts";
import { hasOutdatedPlan, repeated } from "./repeated.ts";

/** A running transaction; every read and write of a room goes through one. */
export type Tx = NodePgDatabase<Record<string, never>>;

const uuidArray = (ids: readonly string[]) => `{${ids.join(",")}}`;

const settingsOf = (actor: Actor, origin: string): [string, string][] => [
  ["koers.org", actor.orgId],
  ["koers.person", actor.personId ?? ""],
  ["koers.origin", origin],
  ["koers.sees_all", actor.sight.all ? "on" : "off"],
  ["koers.owners", uuidArray(actor.sight.owners)],
  ["koers.teams", uuidArray(actor.sight.teams)],
  ["koers.territories", uuidArray(actor.sight.territories)],
];

/** begin + role + settings as one round trip; the values are literals the driver escapes. */
function opening(actor: Actor, readOnly: boolean, origin: string): string {
  const settings = settingsOf(actor, origin).map(([name, value]) => `set local ${name} = ${pg.escapeLiteral(value)}`);
  return `begin${readOnly ? " read only" : ""}; set local role koers_app; ${settings.join("; ")}`;
}

/** Runs `work` as the actor: application role, one organisation, row-level security in force. Rolls back when it throws. */
export async function inTransaction<T>(
  database: Database,
  actor: Actor,
  options: { readOnly?: boolean; origin?: string },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const readOnly = options.readOnly ?? false;
  return withClient(database, { begin: opening(actor, readOnly, options.origin ?? "live"), readOnly }, work);
}

/** Runs `work` as the owner of the database: set-up, finding out who an actor is, and nothing else. */
export async function asOwner<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return withClient(database, { begin: "begin", readOnly: false }, work);
}

/**
 * The pool pipelines: begin travels with the first question, and after reading nobody waits for commit. When begin fails the
 * transaction is aborted or the connection gone, so that nothing after it runs.
 */
async function withClient<T>(
  database: Database,
  { begin, readOnly }: { begin: string; readOnly: boolean },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    const begun = client.query(begin);
    const [result] = await Promise.all([work(drizzle({ client: repeated(client) as pg.PoolClient })), begun]);
    const committed = client.query("commit");
    // What was read is right whatever happens now; a connection that breaks here is replaced by the pool.
    if (readOnly) committed.catch(() => undefined);
    else await committed;
    return result;
  } catch (error) {
    await client.query("rollback").catch((rollbackError: Error) => (broken = rollbackError));
    if (hasOutdatedPlan(error)) broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Widens what the transaction sees for one step that must reach beyond the actor's sight, such as handing a record to a stranger. */
export async function beyondSight<T>(tx: Tx, sight: Sight, step: () => Promise<T>): Promise<T> {
  await tx.execute(sql`select set_config('koers.sees_all', 'on', true)`);
  const result = await step();
  await tx.execute(sql`select set_config('koers.sees_all', ${sight.all ? "on" : "off"}, true)`);
  return result;
}

/** Runs `step` with the rights of the database owner inside the transaction: only for the job queue's own tables. */
export async function stepUp<T>(tx: Tx, step: () => Promise<T>): Promise<T> {
  await tx.execute(sql`set local role none`);
  const result = await step();
  await tx.execute(sql`set local role koers_app`);
  return result;
}

/** A timestamp as the driver gives it (text or Date) to ISO 8601 with milliseconds, UTC. */
export function isoInstant(value: string | Date): string {
  return (value instanceof Date ? value : new Date(value)).toISOString();
}
