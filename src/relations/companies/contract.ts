import { z } from "zod";
import { op } from "#base/contract/op.ts";
import {
  byId,
  cents,
  clearable,
  commaList,
  id,
  nothing,
  pageOf,
  paging,
  queryFlag,
  text,
  version,
} from "#base/contract/atoms.ts";

const moment = z.iso.datetime({ offset: true });
const label = (what: string) => z.string().nullable().describe(`Name of the ${what}, for display`);

export const company = z.strictObject({
  id,
  name: z.string(),
  sector: z.string().nullable(),
  employees: z.int().nullable().describe("Number of people who work there; null = not known"),
  revenue: cents
    .nullable()
    .describe("Yearly revenue in integer cents of the organisation's currency; null = not known"),
  foundedYear: z.int().nullable(),
  website: z.string().nullable(),
  street: z.string().nullable().describe("Street and number"),
  postalCode: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  territoryId: id.nullable(),
  territoryName: label("territory"),
  ownerId: id.nullable(),
  ownerName: label("owner"),
  parentId: id.nullable().describe("The company this one is part of"),
  parentName: label("parent company, null when you do not see it"),
  externalId: z.string().nullable().describe("Identifier in the system it was imported from"),
  deletedAt: moment.nullable().describe("When it went to the bin"),
  createdAt: moment,
  updatedAt: moment,
  version: z.int(),
});

export const companyDetail = company.extend({
  can: z
    .strictObject({ edit: z.boolean(), bin: z.boolean(), restore: z.boolean() })
    .describe("What the caller may do with this record now"),
});

const written = {
  sector: clearable(100).optional(),
  employees: z.int().min(0).max(100_000_000).nullish(),
  revenue: cents.nullish(),
  foundedYear: z.int().min(1000).max(2200).nullish(),
  website: clearable(300).optional().describe("Address; https:// may be left out"),
  street: clearable(200).optional(),
  postalCode: clearable(20).optional(),
  city: clearable(100).optional(),
  country: clearable(100).optional(),
  territoryId: id.nullish(),
  parentId: id.nullish(),
};

const person = z.union([id, z.literal("me"), z.literal("none")]);

/** The filter language of companies: the same in list and export. */
export const filter = {
  q: z.string().trim().max(200).optional().describe("Words in the name"),
  owner: commaList(person).optional().describe("People, me, or none for companies without an owner"),
  territory: commaList(id).optional().describe("Territories, each with those below it"),
  sector: commaList(z.string().max(100)).optional(),
  parent: id.optional().describe("Only the companies directly below this one"),
  bin: queryFlag.optional().describe("true: what is in the bin instead of what is not"),
};

export const list = op({
  id: "companies.list",
  method: "GET",
  path: "/companies",
  needs: "company.read",
  summary: "Companies under a filter, page by page",
  query: z.strictObject({
    ...filter,
    sort: z
      .enum([
        "name",
        "-name",
        "updatedAt",
        "-updatedAt",
        "createdAt",
        "-createdAt",
        "employees",
        "-employees",
        "revenue",
        "-revenue",
      ])
      .default("name"),
    ...paging,
  }),
  output: pageOf(company),
});

export const sectors = op({
  id: "companies.sectors",
  method: "GET",
  path: "/companies/sectors",
  needs: "company.read",
  summary: "The sectors in use and how many companies are in each",
  output: z.strictObject({
    items: z.array(z.strictObject({ sector: z.string(), count: z.int() })),
    nextCursor: z.null(),
  }),
});

export const get = op({
  id: "companies.get",
  method: "GET",
  path: "/companies/{id}",
  needs: "company.read",
  summary: "One company",
  params: byId,
  output: companyDetail,
});

export const create = op({
  id: "companies.create",
  method: "POST",
  path: "/companies",
  needs: "company.create",
  success: 201,
  summary: "Add a company; only the name is required",
  body: z.strictObject({
    name: text(200),
    ...written,
    ownerId: id.nullish().describe("Absent: the caller; null: nobody"),
  }),
  output: companyDetail,
});

export const edit = op({
  id: "companies.edit",
  method: "PATCH",
  path: "/companies/{id}",
  needs: "company.update",
  summary: "Change a company; what is absent stays",
  params: byId,
  body: z.strictObject({ name: text(200).optional(), ...written, ownerId: id.nullish(), version: version.optional() }),
  output: companyDetail,
  problems: ["stale_version", "companies.in_bin", "companies.cycle"],
});

export const bin = op({
  id: "companies.bin",
  method: "DELETE",
  path: "/companies/{id}",
  needs: "company.delete",
  success: 204,
  summary: "Move to the bin; its deals stay",
  params: byId,
  query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
  output: nothing,
  problems: ["stale_version"],
});

export const restore = op({
  id: "companies.restore",
  method: "POST",
  path: "/companies/{id}/restore",
  needs: "company.delete",
  summary: "Take out of the bin",
  params: byId,
  body: z.strictObject({ version: version.optional() }).default({}),
  output: companyDetail,
  problems: ["stale_version"],
});
