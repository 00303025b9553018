import { and, eq } from "drizzle-orm";
import { Problem, stale } from "#base/contract/problem.ts";
import { command } from "#base/platform/command.ts";
import { FOREIGN_KEY_VIOLATION, refusedAs } from "#base/platform/violations.ts";
import * as contract from "../contract.ts";
import { findTeam } from "./read-team.ts";
import { teamTable } from "./tables.ts";

export const removeTeam = command(contract.removeTeam, async ({ tx, actor, today, emit }, { id, version }) => {
  const before = await findTeam(tx, actor.orgId, id, today, { lock: true });
  if (version !== undefined && version !== before.version) throw stale(before, version);
  await refusedAs(tx.delete(teamTable).where(and(eq(teamTable.orgId, actor.orgId), eq(teamTable.id, id))), {
    [FOREIGN_KEY_VIOLATION]: () => new Problem("people.team_in_use", 409),
  });
  emit("team.removed", { entity: "team", entityId: id, before });
  return null;
});
