import { sql, type SQL } from "drizzle-orm";
import { uuidArray } from "#base/platform/sql-values.ts";

/** A subquery with the ids of these teams and all teams below them. */
export const teamsBelow = (orgId: string, ids: readonly string[]): SQL => sql`(
  with recursive below as (
    select id from team where org_id = ${orgId}::uuid and id = any (${uuidArray(ids)})
    union select t.id from team t join below b on t.parent_id = b.id where t.org_id = ${orgId}::uuid
  ) select id from below)`;
