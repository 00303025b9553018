import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { imported, recorded } from "#base/platform/columns.ts";

export const territoryTable = pgTable("territory", {
  orgId: uuid("org_id").notNull(),
  id: uuid("id").notNull(),
  name: text("name").notNull(),
  parentId: uuid("parent_id"),
  ...imported,
  ...recorded,
});

export const territoryPersonTable = pgTable("territory_person", {
  orgId: uuid("org_id").notNull(),
  territoryId: uuid("territory_id").notNull(),
  personId: uuid("person_id").notNull(),
});
