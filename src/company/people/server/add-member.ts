import { invalidField } from "#base/contract/problem.ts";
import { command } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { putInPlace } from "./change-line.ts";
import { findMembership } from "./read-membership.ts";
import { findTeam } from "./read-team.ts";

export const addMember = command(
  contract.addMember,
  async ({ tx, actor, now, today, emit }, { id: teamId, personId, kind, fromOn = today }) => {
    if (fromOn > today) throw invalidField("fromOn", "people.in_future");
    const { orgId } = actor;
    await findTeam(tx, orgId, teamId, today, { lock: true });
    const after = await findMembership(tx, orgId, await putInPlace(tx, { orgId, teamId, personId, kind }, fromOn, now));
    emit("team.members_changed", { entity: "team", entityId: teamId, after });
    emit("person.team_changed", { entity: "person", entityId: personId, after });
    return after;
  },
  { changesRights: true },
);
