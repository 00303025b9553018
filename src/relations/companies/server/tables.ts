import { integer, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { cents, imported, instant, recorded } from "#base/platform/columns.ts";

export const companyTable = pgTable("company", {
  orgId: uuid("org_id").notNull(),
  id: uuid("id").notNull(),
  name: text("name").notNull(),
  search: text("search").notNull(),
  sector: text("sector"),
  employees: integer("employees"),
  revenue: cents("revenue"),
  foundedYear: smallint("founded_year"),
  website: text("website"),
  street: text("street"),
  postalCode: text("postal_code"),
  city: text("city"),
  country: text("country"),
  territoryId: uuid("territory_id"),
  ownerId: uuid("owner_id"),
  parentId: uuid("parent_id"),
  deletedAt: instant("deleted_at"),
  ...imported,
  ...recorded,
});
