import { and, eq } from "drizzle-orm";
import type { Tx } from "#base/platform/transaction.ts";
import { refusedAs } from "#base/platform/violations.ts";
import { territoryProblems } from "./read.ts";
import { territoryPersonTable } from "./tables.ts";

/** Replaces who works a territory. */
export async function assignPeople(
  tx: Tx,
  orgId: string,
  territoryId: string,
  personIds: readonly string[],
): Promise<void> {
  await tx
    .delete(territoryPersonTable)
    .where(and(eq(territoryPersonTable.orgId, orgId), eq(territoryPersonTable.territoryId, territoryId)));
  const rows = [...new Set(personIds)].map((personId) => ({ orgId, territoryId, personId }));
  if (rows.length > 0) await refusedAs(tx.insert(territoryPersonTable).values(rows), territoryProblems);
}
