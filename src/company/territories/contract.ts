import { z } from "zod";
import { op } from "#base/contract/op.ts";
import {
  byId,
  id,
  nothing,
  pageOf,
  paging,
  queryVersion,
  recorded,
  sortBy,
  text,
  version,
} from "#base/contract/atoms.ts";

export const territory = z
  .strictObject({
    id,
    name: z.string().describe("Name of the territory"),
    parentId: id.nullable().describe("The territory this one lies in"),
    personIds: z.array(id).describe("Who works it; with visibility territory they see it and everything below it"),
    externalId: z.string().nullable().describe("Identifier in the system it was imported from"),
    ...recorded,
  })
  .meta({ id: "Territory" });

const parentId = id.nullish().describe("The territory this one lies in; null: none");
const personIds = z.array(id).max(500).optional().describe("Replaces who works it");

export const list = op({
  id: "territories.list",
  method: "GET",
  path: "/territories",
  needs: "territory.read",
  summary: "Territories by name; parentId makes the tree",
  query: z.strictObject({
    q: z.string().trim().max(200).optional().describe("Words in the name"),
    parent: id.optional().describe("Only the territories directly below this one"),
    person: id.optional().describe("Only the territories this person works"),
    sort: sortBy(["name", "-name"]).default("name"),
    ...paging,
  }),
  output: pageOf(territory),
});

export const get = op({
  id: "territories.get",
  method: "GET",
  path: "/territories/{id}",
  needs: "territory.read",
  summary: "One territory",
  params: byId,
  output: territory,
});

export const create = op({
  id: "territories.create",
  method: "POST",
  path: "/territories",
  needs: "territory.manage",
  success: 201,
  summary: "Add a territory",
  body: z.strictObject({ name: text(100).describe("Name of the territory"), parentId, personIds }),
  output: territory,
  problems: ["territories.name_taken"],
});

export const edit = op({
  id: "territories.edit",
  method: "PATCH",
  path: "/territories/{id}",
  needs: "territory.manage",
  summary: "Rename a territory, move it below another, or change who works it",
  params: byId,
  body: z.strictObject({
    name: text(100).optional().describe("Name of the territory"),
    parentId,
    personIds,
    version: version.optional(),
  }),
  output: territory,
  problems: ["stale_version", "territories.name_taken", "territories.cycle"],
});

export const remove = op({
  id: "territories.remove",
  method: "DELETE",
  path: "/territories/{id}",
  needs: "territory.manage",
  success: 204,
  summary: "Remove a territory that nothing refers to",
  params: byId,
  query: z.strictObject({ version: queryVersion.optional() }),
  output: nothing,
  problems: ["stale_version", "territories.in_use"],
});
