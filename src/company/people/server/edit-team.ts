import { and, eq, sql } from "drizzle-orm";
import { wouldCycle } from "#base/kernel/tree.ts";
import { Problem, stale } from "#base/contract/problem.ts";
import { command } from "#base/platform/command.ts";
import type { Tx } from "#base/platform/transaction.ts";
import { refusedAs } from "#base/platform/violations.ts";
import * as contract from "../contract.ts";
import { putInPlace, takeAway } from "./change-line.ts";
import { findTeam, teamProblems } from "./read-team.ts";
import { teamTable } from "./tables.ts";

export const editTeam = command(
  contract.editTeam,
  async ({ tx, actor, now, today, emit }, { id, version, managerId, ...changes }) => {
    const { orgId } = actor;
    if (changes.parentId != null) await lockTeams(tx, orgId);
    const before = await findTeam(tx, orgId, id, today, { lock: true });
    if (version !== undefined && version !== before.version) throw stale(before, version);
    if (changes.parentId != null) await expectNoCycle(tx, orgId, id, changes.parentId);
    await refusedAs(
      tx
        .update(teamTable)
        .set({ ...changes, updatedAt: now, version: before.version + 1 })
        .where(and(eq(teamTable.orgId, orgId), eq(teamTable.id, id))),
      teamProblems,
    );
    if (managerId === null && before.managerId !== null) {
      await takeAway(tx, { orgId, teamId: id, personId: before.managerId, kind: "manager" }, today);
    } else if (managerId != null && managerId !== before.managerId) {
      await putInPlace(tx, { orgId, teamId: id, personId: managerId, kind: "manager" }, today, now);
    }
    const after = await findTeam(tx, orgId, id, today);
    emit("team.changed", { entity: "team", entityId: id, before, after });
    return after;
  },
  { changesRights: true },
);

/** Two moves at once could each be right and together make a circle, so moves of one organisation wait in line. */
async function lockTeams(tx: Tx, orgId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`team ${orgId}`}, 0))`);
}

async function expectNoCycle(tx: Tx, orgId: string, id: string, parentId: string): Promise<void> {
  const { rows } = await tx.execute<{ id: string; parent_id: string | null }>(
    sql`select id, parent_id from team where org_id = ${orgId}::uuid`,
  );
  const parents = new Map(rows.map((row) => [row.id, row.parent_id]));
  if (wouldCycle(parents, id, parentId)) throw new Problem("people.team_cycle", 409);
}
