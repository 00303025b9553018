import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { findOrganisation } from "#company/organisation/index.ts";
import { Problem } from "#base/contract/problem.ts";
import type { Actor } from "#base/platform/actor.ts";
import type { Tx } from "#base/platform/transaction.ts";
import type * as contract from "../contract.ts";
import { isRole } from "../core/roles.ts";
import { personTable } from "./tables.ts";

export type Me = z.output<typeof contract.me>;

/** Who is asking, as the API shows it; a job or the command line is nobody. */
export async function readMe(tx: Tx, actor: Actor): Promise<Me> {
  const row = await findOwnRow(tx, actor);
  const { id, name, currency, language, timeZone, fiscalYearStart } = await findOrganisation(tx, actor.orgId);
  return {
    person: {
      id: row.id,
      name: row.name,
      email: row.email,
      role: isRole(actor.role) ? actor.role : row.role,
      language: row.language ?? language,
    },
    organisation: { id, name, currency, language, timeZone, fiscalYearStart },
    capabilities: [...actor.capabilities].sort(),
    visibility: row.visibility,
  };
}

/** The caller's own record. */
export async function findOwnRow(tx: Tx, actor: Actor): Promise<typeof personTable.$inferSelect> {
  if (actor.personId === null) throw new Problem("people.only_in_person", 403);
  const [row] = await tx
    .select()
    .from(personTable)
    .where(and(eq(personTable.orgId, actor.orgId), eq(personTable.id, actor.personId)));
  if (!row) throw new Problem("unauthorized", 401);
  return row;
}
