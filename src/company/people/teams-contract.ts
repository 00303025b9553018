import { z } from "zod";
import { op } from "#base/contract/op.ts";
import {
  byId,
  id,
  localDate,
  nothing,
  pageOf,
  paging,
  queryVersion,
  recorded,
  sortBy,
  text,
  version,
} from "#base/contract/atoms.ts";

export const team = z
  .strictObject({
    id,
    name: z.string().describe("Name of the team"),
    parentId: id.nullable().describe("The team this one is part of"),
    managerId: id.nullable().describe("Who leads it today"),
    managerName: z.string().nullable().describe("Name of the manager, for display"),
    memberCount: z.int().describe("People who belong to it today"),
    externalId: z.string().nullable().describe("Identifier in the system it was imported from"),
    ...recorded,
  })
  .meta({ id: "Team" });

export const listTeams = op({
  id: "teams.list",
  method: "GET",
  path: "/teams",
  needs: "person.read",
  summary: "Teams by name, page by page",
  query: z.strictObject({
    q: z.string().trim().max(200).optional().describe("Words in the name"),
    parent: id.optional().describe("Only the teams directly below this one"),
    sort: sortBy(["name", "-name"]).default("name"),
    ...paging,
  }),
  output: pageOf(team),
});

export const getTeam = op({
  id: "teams.get",
  method: "GET",
  path: "/teams/{id}",
  needs: "person.read",
  summary: "One team",
  params: byId,
  output: team,
});

export const createTeam = op({
  id: "teams.create",
  method: "POST",
  path: "/teams",
  needs: "team.manage",
  success: 201,
  summary: "Add a team",
  body: z.strictObject({
    name: text(100).describe("Name of the team, unique"),
    parentId: id.nullish().describe("The team this one is part of"),
    managerId: id.nullish().describe("Leads it from today"),
  }),
  output: team,
  problems: ["people.team_taken"],
});

export const editTeam = op({
  id: "teams.edit",
  method: "PATCH",
  path: "/teams/{id}",
  needs: "team.manage",
  summary: "Rename a team, move it below another, or give it another manager from today",
  params: byId,
  body: z.strictObject({
    name: text(100).optional().describe("Name of the team, unique"),
    parentId: id.nullish().describe("The team this one is part of; null: none"),
    managerId: id.nullish().describe("Leads it from today; null: nobody"),
    version: version.optional(),
  }),
  output: team,
  problems: ["stale_version", "people.team_taken", "people.team_cycle"],
});

export const removeTeam = op({
  id: "teams.remove",
  method: "DELETE",
  path: "/teams/{id}",
  needs: "team.manage",
  success: 204,
  summary: "Remove a team that nothing refers to, not even the past",
  params: byId,
  query: z.strictObject({ version: queryVersion.optional() }),
  output: nothing,
  problems: ["stale_version", "people.team_in_use"],
});

const kind = z.enum(["member", "manager"]).describe("member: belongs to the team; manager: leads it");

export const membership = z
  .strictObject({
    id,
    teamId: id.describe("The team"),
    teamName: z.string().describe("Name of the team, for display"),
    personId: id.describe("The person"),
    personName: z.string().describe("Name of the person, for display"),
    kind,
    fromOn: localDate.describe("First day"),
    untilOn: localDate.nullable().describe("First day no longer; null: still"),
  })
  .meta({ id: "Membership" });

export const listMembers = op({
  id: "teams.members",
  method: "GET",
  path: "/teams/{id}/members",
  needs: "person.read",
  summary: "Who belongs to and leads a team on a day",
  params: byId,
  query: z.strictObject({
    on: localDate.optional().describe("The day; today when absent"),
    limit: paging.limit,
    cursor: paging.cursor,
  }),
  output: pageOf(membership),
});

export const addMember = op({
  id: "teams.addMember",
  method: "POST",
  path: "/teams/{id}/members",
  needs: "team.manage",
  success: 201,
  summary: "Let a person join or lead a team; an earlier membership, or the earlier manager, ends on that day",
  params: byId,
  body: z.strictObject({
    personId: id.describe("Who joins"),
    kind: kind.default("member"),
    fromOn: localDate.optional().describe("First day; today when absent, not in the future"),
  }),
  output: membership,
  problems: ["people.membership_order"],
});

export const removeMember = op({
  id: "teams.removeMember",
  method: "DELETE",
  path: "/teams/{id}/members/{personId}",
  needs: "team.manage",
  success: 204,
  summary: "Let a person leave a team; the past keeps who belonged to it",
  params: z.strictObject({ id: id.describe("The team"), personId: id.describe("The person") }),
  query: z.strictObject({
    kind: kind.default("member"),
    untilOn: localDate.optional().describe("First day no longer; today when absent, not in the future"),
  }),
  output: nothing,
  problems: ["people.membership_order"],
});

export const memberships = op({
  id: "people.memberships",
  method: "GET",
  path: "/people/{id}/memberships",
  needs: "person.read",
  summary: "The teams a person belonged to or led, newest first",
  params: byId,
  query: z.strictObject({ limit: paging.limit, cursor: paging.cursor }),
  output: pageOf(membership),
});
