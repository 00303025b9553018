import { invalidField, notFound } from "#base/contract/problem.ts";
import { command } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { takeAway } from "./change-line.ts";
import { findTeam } from "./read-team.ts";

export const removeMember = command(
  contract.removeMember,
  async ({ tx, actor, today, emit }, { id: teamId, personId, kind, untilOn = today }) => {
    if (untilOn > today) throw invalidField("untilOn", "people.in_future");
    const place = { orgId: actor.orgId, teamId, personId, kind };
    await findTeam(tx, actor.orgId, teamId, today, { lock: true });
    if (!(await takeAway(tx, place, untilOn))) throw notFound();
    const before = { teamId, personId, kind, untilOn };
    emit("team.members_changed", { entity: "team", entityId: teamId, before });
    emit("person.team_changed", { entity: "person", entityId: personId, before });
    return null;
  },
  { changesRights: true },
);
