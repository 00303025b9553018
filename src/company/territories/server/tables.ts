import { sql } from "drizzle-orm";
import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#base/platform/columns.ts";

export const territoryTable = pgTable("territory", {
  orgId: uuid("org_id").notNull(),
  id: uuid("id").notNull(),
  name: text("name").notNull(),
  parentId: uuid("parent_id"),
  externalSource: text("external_source"),
  externalId: text("external_id"),
  createdAt: instant("created_at")
    .notNull()
    .default(sql`now()`),
  updatedAt: instant("updated_at")
    .notNull()
    .default(sql`now()`),
  version: integer("version").notNull().default(1),
});

export const territoryPersonTable = pgTable("territory_person", {
  orgId: uuid("org_id").notNull(),
  territoryId: uuid("territory_id").notNull(),
  personId: uuid("person_id").notNull(),
});
