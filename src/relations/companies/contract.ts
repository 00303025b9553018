import { z } from "zod";
import { op } from "#base/contract/op.ts";
import {
  byId,
  cents,
  clearable,
  commaList,
  id,
  moment,
  nothing,
  pageOf,
  paging,
  queryFlag,
  queryVersion,
  recorded,
  sortBy,
  text,
  wholeListOf,
  version,
} from "#base/contract/atoms.ts";

const label = (what: string) => z.string().nullable().describe(`Name of the ${what}, for display`);

export const company = z
  .strictObject({
    id,
    name: z.string().describe("Name of the company"),
    sector: z.string().nullable().describe("Line of business"),
    employees: z.int().nullable().describe("Number of people who work there; null = not known"),
    revenue: cents
      .nullable()
      .describe("Yearly revenue in integer cents of the organisation's currency; null = not known"),
    foundedYear: z.int().nullable().describe("Year it was founded"),
    website: z.string().nullable().describe("Address of the website"),
    street: z.string().nullable().describe("Street and number"),
    postalCode: z.string().nullable().describe("Postal code"),
    city: z.string().nullable().describe("City"),
    country: z.string().nullable().describe("Country"),
    territoryId: id.nullable().describe("Territory it lies in"),
    territoryName: label("territory"),
    ownerId: id.nullable().describe("Who looks after it; null: nobody"),
    ownerName: label("owner"),
    parentId: id.nullable().describe("The company this one is part of"),
    parentName: label("parent company, null when you do not see it"),
    externalId: z.string().nullable().describe("Identifier in the system it was imported from"),
    deletedAt: moment.nullable().describe("When it went to the bin"),
    ...recorded,
  })
  .meta({ id: "Company" });

export const companyDetail = company
  .extend({
    can: z
      .strictObject({
        edit: z.boolean().describe("Change it"),
        bin: z.boolean().describe("Move it to the bin"),
        restore: z.boolean().describe("Take it out of the bin"),
      })
      .describe("What the caller may do with this record now"),
  })
  .meta({ id: "CompanyDetail" });

const written = {
  sector: clearable(100).optional().describe("Line of business; null clears it"),
  employees: z.int().min(0).max(100_000_000).nullish().describe("Number of people who work there; null: not known"),
  revenue: cents.nullish().describe("Yearly revenue in integer cents; null: not known"),
  foundedYear: z.int().min(1000).max(2200).nullish().describe("Year it was founded; null: not known"),
  website: clearable(300).optional().describe("Address; https:// may be left out"),
  street: clearable(200).optional().describe("Street and number; null clears it"),
  postalCode: clearable(20).optional().describe("Postal code; null clears it"),
  city: clearable(100).optional().describe("City; null clears it"),
  country: clearable(100).optional().describe("Country; null clears it"),
  territoryId: id.nullish().describe("Territory it lies in; null: none"),
  parentId: id.nullish().describe("The company this one is part of; null: none"),
};

const person = z.union([id, z.literal("me"), z.literal("none")]);

/** The filter language of companies: the same in list and export. */
export const filter = {
  q: z.string().trim().max(200).optional().describe("Words in the name"),
  owner: commaList(person).optional().describe("People, me, or none for companies without an owner"),
  territory: commaList(id).optional().describe("Territories, each with those below it"),
  sector: commaList(z.string().max(100)).optional().describe("Lines of business, comma-separated"),
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
    sort: sortBy([
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
    ]).default("name"),
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
  output: wholeListOf(
    z.strictObject({
      sector: z.string().describe("Line of business"),
      count: z.int().describe("Number of companies in it"),
    }),
  ),
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
    name: text(200).describe("Name of the company"),
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
  body: z.strictObject({
    name: text(200).optional().describe("Name of the company"),
    ...written,
    ownerId: id.nullish().describe("Who looks after it; null: nobody"),
    version: version.optional(),
  }),
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
  query: z.strictObject({ version: queryVersion.optional() }),
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

const historyField = z
  .enum([
    "name",
    "sector",
    "employees",
    "revenue",
    "foundedYear",
    "website",
    "street",
    "postalCode",
    "city",
    "country",
    "territoryId",
    "ownerId",
    "parentId",
  ])
  .describe("Which field of the company");
const fieldValue = z.union([z.string(), z.number(), z.null()]);

export const historyEntry = z.strictObject({
  id: z.string().describe("Identifier of what happened"),
  at: moment.describe("When it happened"),
  kind: z.enum(["created", "changed", "binned", "restored"]).describe("What happened to the company"),
  by: id.nullable().describe("Who did it; null when no person did"),
  byName: label("person who did it"),
  changes: z
    .array(
      z.strictObject({
        field: historyField,
        from: fieldValue.describe("Value before; null: empty"),
        to: fieldValue.describe("Value after; null: empty"),
        fromLabel: label("record the value before refers to"),
        toLabel: label("record the value after refers to"),
      }),
    )
    .describe("What changed, from what, to what"),
});

export const history = op({
  id: "companies.history",
  method: "GET",
  path: "/companies/{id}/history",
  needs: "company.read",
  summary: "What happened to a company, newest first: who changed what, from what, to what",
  params: byId,
  query: z.strictObject({ limit: paging.limit, cursor: paging.cursor }),
  output: pageOf(historyEntry),
});
