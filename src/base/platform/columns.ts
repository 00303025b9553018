import { bigint, date, timestamp } from "drizzle-orm/pg-core";
import type { LocalDate } from "#base/kernel/local-date.ts";

/** A moment: timestamptz, a Date in the code. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** A day on the calendar: date, YYYY-MM-DD in the code, so that no time zone shifts it. */
export const day = (name: string) => date(name, { mode: "string" }).$type<LocalDate>();

/** Money: bigint, whole cents in the code; null where it is not known. */
export const cents = (name: string) => bigint(name, { mode: "number" });
