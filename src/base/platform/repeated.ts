import { createHash } from "node:crypto";
import type pg from "pg";

const MAX_NAMED = 400;
const MAX_ONCE = 2_000;
const MAX_LENGTH = 12_000;

/** What one connection has been asked: texts it met once, and the names of those it met again. */
type Memory = { once: Set<string>; named: Map<string, string> };

const memories = new WeakMap<pg.ClientBase, Memory>();

/**
 * The client with names on the statements that come back, so that the database parses and plans them once per connection
 * (a list of deals takes longer to plan than to run). Bounded: statements in ever new shapes stay nameless.
 */
export function repeated(client: pg.ClientBase): Pick<pg.ClientBase, "query"> {
  const memory = memories.get(client) ?? { once: new Set(), named: new Map() };
  memories.set(client, memory);
  const query = (config: pg.QueryConfig, values?: unknown[]) => {
    const name = nameOf(memory, config.text);
    return client.query(name === undefined ? config : { ...config, name }, values);
  };
  return { query: query as pg.ClientBase["query"] };
}

function nameOf({ once, named }: Memory, text: string): string | undefined {
  const known = named.get(text);
  if (known !== undefined || text.length > MAX_LENGTH || named.size >= MAX_NAMED) return known;
  if (!once.delete(text)) {
    if (once.size >= MAX_ONCE) once.clear();
    once.add(text);
    return undefined;
  }
  // Named after its content: a connection that outlives its client still knows the same statement by the same name.
  const name = `koers_${createHash("sha256").update(text).digest("hex").slice(0, 24)}`;
  named.set(text, name);
  return name;
}

/** Whether the connection remembers a statement over a table that has changed since: such a connection is replaced. */
export const hasOutdatedPlan = (error: unknown): boolean => {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown };
  return code === "0A000" || (cause !== undefined && hasOutdatedPlan(cause));
};
