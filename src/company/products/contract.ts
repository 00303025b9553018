import { z } from "zod";
import { op } from "#base/contract/op.ts";
import {
  byId,
  cents,
  clearable,
  commaList,
  currency,
  id,
  pageOf,
  paging,
  queryFlag,
  recorded,
  sortBy,
  text,
  version,
} from "#base/contract/atoms.ts";

export const recurrence = z.enum(["one_off", "monthly", "yearly"]).describe("How often the price is paid");

export const product = z
  .strictObject({
    id,
    name: z.string().describe("Name of the product"),
    code: z.string().nullable().describe("Article number"),
    family: z.string().nullable().describe("Product family"),
    listPrice: cents.nullable().describe("Integer cents per unit and payment; null = no list price, which is not zero"),
    cost: cents.nullable().describe("Integer cents per unit and payment; null = not known"),
    currency,
    recurrence,
    retired: z.boolean().describe("true: not sold any more; deals and history keep it"),
    externalId: z.string().nullable().describe("Identifier in the system it was imported from"),
    ...recorded,
  })
  .meta({ id: "Product" });

const written = {
  code: clearable(60).optional().describe("Article number; null clears it"),
  family: clearable(100).optional().describe("Product family; null clears it"),
  listPrice: cents.nullish().describe("Integer cents per unit and payment; null: no list price"),
  cost: cents.nullish().describe("Integer cents per unit and payment; null: not known"),
  currency: currency.optional().describe("Absent: the organisation's"),
  recurrence: recurrence.optional(),
};

export const list = op({
  id: "products.list",
  method: "GET",
  path: "/products",
  needs: "product.read",
  summary: "Products, page by page",
  query: z.strictObject({
    q: z.string().trim().max(200).optional().describe("Words in the name, code or family"),
    family: commaList(z.string().max(100)).optional().describe("Product families, comma-separated"),
    retired: queryFlag.optional().describe("true: only retired, false: only those still sold"),
    sort: sortBy(["name", "-name", "listPrice", "-listPrice", "updatedAt", "-updatedAt"]).default("name"),
    ...paging,
  }),
  output: pageOf(product),
});

export const get = op({
  id: "products.get",
  method: "GET",
  path: "/products/{id}",
  needs: "product.read",
  summary: "One product",
  params: byId,
  output: product,
});

export const create = op({
  id: "products.create",
  method: "POST",
  path: "/products",
  needs: "product.manage",
  success: 201,
  summary: "Add a product; only the name is required",
  body: z.strictObject({ name: text(200).describe("Name of the product, unique"), ...written }),
  output: product,
  problems: ["products.name_taken"],
});

export const edit = op({
  id: "products.edit",
  method: "PATCH",
  path: "/products/{id}",
  needs: "product.manage",
  summary: "Change or retire a product; lines already sold keep their own price",
  params: byId,
  body: z.strictObject({
    name: text(200).optional().describe("Name of the product, unique"),
    ...written,
    retired: z.boolean().optional().describe("true: not sold any more; false: sold again"),
    version: version.optional(),
  }),
  output: product,
  problems: ["stale_version", "products.name_taken"],
});
