import { sql } from "drizzle-orm";
import { boolean, integer, jsonb, numeric, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { cents, day, imported, instant, recorded } from "#base/platform/columns.ts";
import { wholeRows } from "#base/platform/whole-rows.ts";
import type { Category, GateField, Status } from "../core/opportunity.ts";
import type { Recurrence } from "../core/lines.ts";

export const pipelineTable = pgTable("pipeline", {
  orgId: uuid("org_id").notNull(),
  id: uuid("id").notNull(),
  name: text("name").notNull(),
  position: integer("position").notNull(),
  isDefault: boolean("is_default").notNull().default(false),
  retiredAt: instant("retired_at"),
  version: integer("version").notNull().default(1),
});

export const stageTable = pgTable("stage", {
  orgId: uuid("org_id").notNull(),
  id: uuid("id").notNull(),
  pipelineId: uuid("pipeline_id").notNull(),
  key: text("key").notNull(),
  name: text("name").notNull(),
  position: integer("position").notNull(),
  funnelPart: text("funnel_part").$type<"top" | "middle" | "bottom">().notNull(),
  probability: smallint("probability").notNull(),
  purpose: text("purpose").notNull().default(""),
  exitCriteria: jsonb("exit_criteria")
    .$type<{ key: string; text: string }[]>()
    .notNull()
    .default(sql`'[]'`),
  requiredFields: jsonb("required_fields")
    .$type<GateField[]>()
    .notNull()
    .default(sql`'[]'`),
  usualDays: integer("usual_days"),
  category: text("category").$type<Category>().notNull(),
  retiredAt: instant("retired_at"),
  effectiveAt: instant("effective_at")
    .notNull()
    .default(sql`now()`),
  version: integer("version").notNull().default(1),
});

export const closeReasonTable = pgTable("close_reason", {
  orgId: uuid("org_id").notNull(),
  id: uuid("id").notNull(),
  outcome: text("outcome").$type<"won" | "lost">().notNull(),
  name: text("name").notNull(),
  position: integer("position").notNull(),
  retiredAt: instant("retired_at"),
});

export const opportunityTable = pgTable("opportunity", {
  orgId: uuid("org_id").notNull(),
  id: uuid("id").notNull(),
  name: text("name").notNull(),
  search: text("search").notNull(),
  companyId: uuid("company_id"),
  pipelineId: uuid("pipeline_id").notNull(),
  stageId: uuid("stage_id").notNull(),
  stageEnteredAt: instant("stage_entered_at").notNull(),
  status: text("status").$type<Status>().notNull().default("open"),
  amount: cents("amount"),
  amountSource: text("amount_source").$type<"manual" | "lines">().notNull().default("manual"),
  currency: text("currency").notNull(),
  ownerId: uuid("owner_id"),
  teamId: uuid("team_id"),
  territoryId: uuid("territory_id"),
  channelId: uuid("channel_id"),
  source: text("source"),
  type: text("type").$type<"new" | "expansion" | "renewal">().notNull().default("new"),
  expectedClose: day("expected_close"),
  pushCount: integer("push_count").notNull().default(0),
  category: text("category").$type<Category>().notNull(),
  categoryOwn: boolean("category_own").notNull().default(false),
  categoryReason: text("category_reason"),
  probability: smallint("probability").notNull(),
  probabilityOwn: boolean("probability_own").notNull().default(false),
  nextStep: text("next_step"),
  nextStepOn: day("next_step_on"),
  competitors: jsonb("competitors")
    .$type<string[]>()
    .notNull()
    .default(sql`'[]'`),
  criteriaMet: jsonb("criteria_met")
    .$type<string[]>()
    .notNull()
    .default(sql`'[]'`),
  closedOn: day("closed_on"),
  closeReasonId: uuid("close_reason_id"),
  closeNote: text("close_note"),
  deletedAt: instant("deleted_at"),
  ...imported,
  effectiveAt: instant("effective_at")
    .notNull()
    .default(sql`now()`),
  ...recorded,
});

export type StageRow = typeof stageTable.$inferSelect;
export type OpportunityRow = typeof opportunityTable.$inferSelect;

/** Deals and stages are read and written with every move. */
export const opportunityRows = wholeRows(opportunityTable);
export const stageRows = wholeRows(stageTable);

export const lineTable = pgTable("opportunity_line", {
  orgId: uuid("org_id").notNull(),
  id: uuid("id").notNull(),
  opportunityId: uuid("opportunity_id").notNull(),
  position: integer("position").notNull(),
  productId: uuid("product_id"),
  description: text("description"),
  quantity: numeric("quantity", { precision: 15, scale: 3, mode: "number" }).notNull().default(1),
  unitPrice: cents("unit_price"),
  discount: numeric("discount", { precision: 5, scale: 2, mode: "number" }).notNull().default(0),
  recurrence: text("recurrence").$type<Recurrence>().notNull().default("one_off"),
  termMonths: integer("term_months"),
  unitCost: cents("unit_cost"),
  effectiveFrom: instant("effective_from")
    .notNull()
    .default(sql`now()`),
  effectiveTo: instant("effective_to"),
});
