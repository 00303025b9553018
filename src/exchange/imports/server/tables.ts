import { sql } from "drizzle-orm";
import { customType, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#base/platform/columns.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

export type RunStatus = "uploaded" | "analysed" | "ready" | "running" | "done" | "failed" | "undoing" | "undone";

export const importRunTable = pgTable("import_run", {
  orgId: uuid("org_id").notNull(),
  id: uuid("id").notNull(),
  preset: text("preset"),
  status: text("status").$type<RunStatus>().notNull(),
  settings: jsonb("settings")
    .notNull()
    .default(sql`'{}'`),
  analysis: jsonb("analysis"),
  counts: jsonb("counts"),
  doneRows: integer("done_rows").notNull().default(0),
  totalRows: integer("total_rows").notNull().default(0),
  problem: jsonb("problem"),
  createdBy: uuid("created_by"),
  createdAt: instant("created_at")
    .notNull()
    .default(sql`now()`),
  startedAt: instant("started_at"),
  finishedAt: instant("finished_at"),
  undoneAt: instant("undone_at"),
  version: integer("version").notNull().default(1),
  source: text("source").notNull().default("import"),
  attempt: uuid("attempt"),
  heartbeatAt: instant("heartbeat_at"),
});

export const importFileTable = pgTable("import_file", {
  orgId: uuid("org_id").notNull(),
  runId: uuid("run_id").notNull(),
  position: integer("position").notNull(),
  name: text("name").notNull(),
  bytes: bytea("bytes").notNull(),
});

export const importRowTable = pgTable("import_row", {
  orgId: uuid("org_id").notNull(),
  runId: uuid("run_id").notNull(),
  id: integer("id").notNull(),
  filePosition: integer("file_position").notNull(),
  rowNumber: integer("row_number"),
  entity: text("entity").notNull(),
  action: text("action").$type<"create" | "update" | "unchanged" | "skip" | "error">().notNull(),
  recordId: uuid("record_id"),
  recordVersion: integer("record_version"),
  before: jsonb("before"),
  problems: jsonb("problems"),
});

export const importLinkTable = pgTable("import_link", {
  orgId: uuid("org_id").notNull(),
  source: text("source").notNull(),
  entity: text("entity").notNull(),
  externalId: text("external_id").notNull(),
  recordId: uuid("record_id").notNull(),
  contentHash: text("content_hash").notNull(),
  data: jsonb("data").notNull(),
  runId: uuid("run_id").notNull(),
});
