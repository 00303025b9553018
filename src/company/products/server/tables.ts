import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { cents, imported, instant, recorded } from "#base/platform/columns.ts";

export const productTable = pgTable("product", {
  orgId: uuid("org_id").notNull(),
  id: uuid("id").notNull(),
  name: text("name").notNull(),
  code: text("code"),
  family: text("family"),
  listPrice: cents("list_price"),
  cost: cents("cost"),
  currency: text("currency").notNull(),
  recurrence: text("recurrence").$type<"one_off" | "monthly" | "yearly">().notNull().default("one_off"),
  retiredAt: instant("retired_at"),
  ...imported,
  ...recorded,
});
