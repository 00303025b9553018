import { sql } from "drizzle-orm";
import { invalidField, Problem } from "#base/contract/problem.ts";
import { wouldCycle } from "#base/kernel/tree.ts";
import type { Actor } from "#base/platform/actor.ts";
import { beyondSight, type Tx } from "#base/platform/transaction.ts";
import { tidyPostalCode } from "../core/postal-code.ts";
import { searchText } from "../core/search-text.ts";
import { readWebsite } from "../core/website.ts";

type Written = {
  name?: string | undefined;
  website?: string | null | undefined;
  postalCode?: string | null | undefined;
};

/** The fields as they are stored: the website with its https://, the postal code as printed, the name findable. */
export function tidied<T extends Written>(fields: T): T & { search?: string } {
  const tidy: T & { search?: string } = { ...fields };
  if (fields.name !== undefined) tidy.search = searchText(fields.name);
  if (fields.postalCode != null) tidy.postalCode = tidyPostalCode(fields.postalCode);
  if (fields.website != null) {
    const website = readWebsite(fields.website);
    if (!website.ok) throw invalidField("website", website.error);
    tidy.website = website.value;
  }
  return tidy;
}

/** The new owner has to work here. */
export async function expectActiveOwner(tx: Tx, orgId: string, ownerId: string): Promise<void> {
  const { rows } = await tx.execute<{ active: boolean }>(
    sql`select active from person where org_id = ${orgId}::uuid and id = ${ownerId}::uuid`,
  );
  if (!rows[0]) throw invalidField("ownerId", "choice");
  if (!rows[0].active) throw invalidField("ownerId", "people.inactive");
}

/** The company above has to be one the actor sees, not in the bin, and not below this one, not even by way of companies the actor does not see. */
export async function expectParent(tx: Tx, actor: Actor, id: string | null, parentId: string): Promise<void> {
  // Two moves at once could each be right and together make a circle, so moves of one organisation wait in line.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`company ${actor.orgId}`}, 0))`);
  const { rowCount } = await tx.execute(
    sql`select 1 from company where org_id = ${actor.orgId}::uuid and id = ${parentId}::uuid and deleted_at is null`,
  );
  if (rowCount === 0) throw invalidField("parentId", "choice");
  if (id === null) return;
  const { rows } = await beyondSight(tx, actor.sight, () =>
    tx.execute<{ id: string; parent_id: string | null }>(sql`
      with recursive above as (
        select id, parent_id from company where org_id = ${actor.orgId}::uuid and id = ${parentId}::uuid
        union select c.id, c.parent_id from company c join above a on c.id = a.parent_id where c.org_id = ${actor.orgId}::uuid
      ) select id, parent_id from above`),
  );
  if (wouldCycle(new Map(rows.map((row) => [row.id, row.parent_id])), id, parentId))
    throw new Problem("companies.cycle", 409);
}
