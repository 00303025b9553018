import { z } from "zod";
import { op } from "#base/contract/op.ts";
import {
  byId,
  commaList,
  id,
  pageOf,
  paging,
  queryFlag,
  recorded,
  sortBy,
  text,
  version,
} from "#base/contract/atoms.ts";
import { email, language, password, role, visibility } from "./people-atoms.ts";

export { ROLES, capabilitiesOf } from "./core/roles.ts";
export type { Role } from "./core/roles.ts";

export * from "./session-contract.ts";
export * from "./teams-contract.ts";

export const person = z
  .strictObject({
    id,
    name: z.string().describe("Full name"),
    email: z.string().nullable().describe("E-mail address; null: not known"),
    role,
    visibility,
    language: language.nullable().describe("Own language; null follows the organisation"),
    active: z.boolean().describe("false: has left; records and history keep the name"),
    canSignIn: z.boolean().describe("Whether a password has been set"),
    teamId: id.nullable().describe("The team this person belongs to today"),
    teamName: z.string().nullable().describe("Name of the team, for display"),
    managesTeamIds: z.array(id).describe("The teams this person leads today"),
    externalId: z.string().nullable().describe("Identifier in the system it was imported from"),
    ...recorded,
  })
  .meta({ id: "Person" });

export const list = op({
  id: "people.list",
  method: "GET",
  path: "/people",
  needs: "person.read",
  summary: "People, page by page",
  query: z.strictObject({
    q: z.string().trim().max(200).optional().describe("Words in the name or e-mail address"),
    role: commaList(role).optional().describe("Roles, comma-separated"),
    team: commaList(id).optional().describe("Teams people belong to today, each with those below it"),
    active: queryFlag.optional().describe("true: only who works here, false: only who has left"),
    sort: sortBy(["name", "-name", "updatedAt", "-updatedAt"]).default("name"),
    ...paging,
  }),
  output: pageOf(person),
});

export const get = op({
  id: "people.get",
  method: "GET",
  path: "/people/{id}",
  needs: "person.read",
  summary: "One person",
  params: byId,
  output: person,
});

export const create = op({
  id: "people.create",
  method: "POST",
  path: "/people",
  needs: "person.manage",
  success: 201,
  summary: "Add a person, with or without the right to sign in",
  body: z.strictObject({
    name: text(200).describe("Full name"),
    email: email.nullish().describe("E-mail address; needed to sign in"),
    role: role.default("rep"),
    visibility: visibility.optional().describe("Absent: what the role usually sees"),
    language: language.nullish().describe("Own language; null follows the organisation"),
    teamId: id.nullish().describe("Team to join today"),
    password: password.optional().describe("First password; without one this person cannot sign in yet"),
  }),
  output: person,
  problems: ["people.email_taken"],
});

export const edit = op({
  id: "people.edit",
  method: "PATCH",
  path: "/people/{id}",
  needs: "person.manage",
  summary: "Change a person; what is absent stays. Made inactive, all sessions and API keys end at once",
  params: byId,
  body: z.strictObject({
    name: text(200).optional().describe("Full name"),
    email: email.nullish().describe("E-mail address; needed to sign in"),
    role: role.optional(),
    visibility: visibility.optional(),
    language: language.nullish().describe("Own language; null follows the organisation"),
    active: z.boolean().optional().describe("false: has left, and can no longer sign in; true: is back"),
    password: password.optional().describe("A new password; ends this person's sessions"),
    version: version.optional(),
  }),
  output: person,
  problems: ["stale_version", "people.email_taken", "people.last_admin"],
});
