import { sql } from "drizzle-orm";
import { integer, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#base/platform/columns.ts";

export const organisationTable = pgTable("organisation", {
  orgId: uuid("org_id").primaryKey(),
  name: text("name").notNull(),
  currency: text("currency").notNull().default("EUR"),
  language: text("language").$type<"nl" | "en">().notNull().default("nl"),
  fiscalYearStart: smallint("fiscal_year_start").notNull().default(1),
  timeZone: text("time_zone").notNull().default("Europe/Amsterdam"),
  createdAt: instant("created_at")
    .notNull()
    .default(sql`now()`),
  version: integer("version").notNull().default(1),
});

export const channelTable = pgTable("channel", {
  orgId: uuid("org_id").notNull(),
  id: uuid("id").notNull(),
  name: text("name").notNull(),
  position: integer("position").notNull(),
  retiredAt: instant("retired_at"),
});
