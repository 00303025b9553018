import { sql } from "drizzle-orm";
import { bigint, date, integer, text, timestamp } from "drizzle-orm/pg-core";
import type { LocalDate } from "#base/kernel/local-date.ts";

/** A moment: timestamptz, a Date in the code. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** A day on the calendar: date, YYYY-MM-DD in the code, so that no time zone shifts it. */
export const day = (name: string) => date(name, { mode: "string" }).$type<LocalDate>();

/** Money: bigint, whole cents in the code; null where it is not known. */
export const cents = (name: string) => bigint(name, { mode: "number" });

/** What every record carries: when it came and last changed, and the version that guards against writing over each other. */
export const recorded = {
  createdAt: instant("created_at")
    .notNull()
    .default(sql`now()`),
  updatedAt: instant("updated_at")
    .notNull()
    .default(sql`now()`),
  version: integer("version").notNull().default(1),
};

/** Where an imported record came from, and what it is called there. */
export const imported = { externalSource: text("external_source"), externalId: text("external_id") };
