import { command } from "#base/platform/command.ts";
import { newId } from "#base/platform/new-id.ts";
import { refusedAs } from "#base/platform/violations.ts";
import * as contract from "../contract.ts";
import { putInPlace } from "./change-line.ts";
import { findTeam, teamProblems } from "./read-team.ts";
import { teamTable } from "./tables.ts";

export const createTeam = command(
  contract.createTeam,
  async ({ tx, actor, now, today, emit }, { name, parentId, managerId }) => {
    const id = newId(now);
    const { orgId } = actor;
    await refusedAs(
      tx.insert(teamTable).values({ orgId, id, name, parentId: parentId ?? null, createdAt: now, updatedAt: now }),
      teamProblems,
    );
    if (managerId != null)
      await putInPlace(tx, { orgId, teamId: id, personId: managerId, kind: "manager" }, today, now);
    const after = await findTeam(tx, orgId, id, today);
    emit("team.created", { entity: "team", entityId: id, after });
    return after;
  },
  { changesRights: true },
);
