import { uuidArray } from "#base/platform/sql-values.ts";
import { sql, type SQL } from "drizzle-orm";
import type { Actor } from "#base/platform/actor.ts";

/**
 * Which opportunities an actor sees, as a condition on `o`: the policy of the database said once more where it helps the
 * planner. Row-level security stays the guard (a test holds the two equal); this lets a seller's list use the owner index.
 */
export function visibleTo({ sight }: Actor): SQL {
  if (sight.all) return sql`true`;
  // One owner as an equality: then the index by owner also gives the order.
  const owners =
    sight.owners.length === 1
      ? sql`o.owner_id = ${sight.owners[0]}`
      : sql`o.owner_id = any (${uuidArray(sight.owners)})`;
  if (sight.teams.length === 0 && sight.territories.length === 0) return owners;
  return sql`(${owners} or o.team_id = any (${uuidArray(sight.teams)}) or o.territory_id = any (${uuidArray(sight.territories)}))`;
}
