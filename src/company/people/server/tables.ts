import { sql } from "drizzle-orm";
import { boolean, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { day, imported, instant, recorded } from "#base/platform/columns.ts";
import type { Role, Visibility } from "../core/roles.ts";

export const personTable = pgTable("person", {
  orgId: uuid("org_id").notNull(),
  id: uuid("id").notNull(),
  authUserId: text("auth_user_id"),
  name: text("name").notNull(),
  sortName: text("sort_name").notNull(),
  email: text("email"),
  role: text("role").$type<Role>().notNull(),
  visibility: text("visibility").$type<Visibility>().notNull(),
  language: text("language").$type<"nl" | "en">(),
  active: boolean("active").notNull().default(true),
  ...imported,
  ...recorded,
});

export const teamTable = pgTable("team", {
  orgId: uuid("org_id").notNull(),
  id: uuid("id").notNull(),
  name: text("name").notNull(),
  parentId: uuid("parent_id"),
  ...imported,
  ...recorded,
});

export const teamMembershipTable = pgTable("team_membership", {
  orgId: uuid("org_id").notNull(),
  id: uuid("id").notNull(),
  teamId: uuid("team_id").notNull(),
  personId: uuid("person_id").notNull(),
  kind: text("kind").$type<"member" | "manager">().notNull(),
  fromOn: day("from_on").notNull(),
  untilOn: day("until_on"),
});

export const apiKeyTable = pgTable("api_key", {
  orgId: uuid("org_id").notNull(),
  id: uuid("id").notNull(),
  personId: uuid("person_id").notNull(),
  name: text("name").notNull(),
  prefix: text("prefix").notNull(),
  hash: text("hash").notNull(),
  role: text("role").$type<Role>().notNull(),
  expiresAt: instant("expires_at"),
  lastUsedOn: day("last_used_on"),
  revokedAt: instant("revoked_at"),
  createdAt: instant("created_at")
    .notNull()
    .default(sql`now()`),
});
