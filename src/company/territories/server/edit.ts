import { and, eq, sql } from "drizzle-orm";
import { Problem, stale } from "#base/contract/problem.ts";
import { wouldCycle } from "#base/kernel/tree.ts";
import { command } from "#base/platform/command.ts";
import type { Tx } from "#base/platform/transaction.ts";
import { refusedAs } from "#base/platform/violations.ts";
import * as contract from "../contract.ts";
import { assignPeople } from "./assign-people.ts";
import { findTerritory, territoryProblems } from "./read.ts";
import { territoryTable } from "./tables.ts";

export const edit = command(
  contract.edit,
  async ({ tx, actor, now, emit }, { id, version, personIds, ...changes }) => {
    if (changes.parentId != null) await lockTerritories(tx, actor.orgId);
    const before = await findTerritory(tx, actor.orgId, id, { lock: true });
    if (version !== undefined && version !== before.version) throw stale(before, version);
    if (changes.parentId != null) await expectNoCycle(tx, actor.orgId, id, changes.parentId);
    await refusedAs(
      tx
        .update(territoryTable)
        .set({ ...changes, updatedAt: now, version: before.version + 1 })
        .where(and(eq(territoryTable.orgId, actor.orgId), eq(territoryTable.id, id))),
      territoryProblems,
    );
    if (personIds !== undefined) await assignPeople(tx, actor.orgId, id, personIds);
    const after = await findTerritory(tx, actor.orgId, id);
    emit("territory.changed", { entity: "territory", entityId: id, before, after });
    return after;
  },
  { changesRights: true },
);

/** Two moves at once could each be right and together make a circle, so moves of one organisation wait in line. */
async function lockTerritories(tx: Tx, orgId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`territory ${orgId}`}, 0))`);
}

async function expectNoCycle(tx: Tx, orgId: string, id: string, parentId: string): Promise<void> {
  const { rows } = await tx.execute<{ id: string; parent_id: string | null }>(
    sql`select id, parent_id from territory where org_id = ${orgId}::uuid`,
  );
  const parents = new Map(rows.map((row) => [row.id, row.parent_id]));
  if (wouldCycle(parents, id, parentId)) throw new Problem("territories.cycle", 409);
}
