import { sql, type SQL } from "drizzle-orm";
import { Problem } from "#base/contract/problem.ts";
import { isUuid } from "#base/kernel/id.ts";
import { isWritten, type Order } from "#base/platform/read-page.ts";
import type { SORTS } from "../contract.ts";

export type Sort = (typeof SORTS)[number];
type Key = "amount" | "name" | "expectedClose" | "closedOn" | "createdAt" | "updatedAt" | "stageEnteredAt";

const COLUMNS: Record<Key, { by: SQL; cast: Order["type"]; unknown: boolean }> = {
  amount: { by: sql`o.amount`, cast: "bigint", unknown: true },
  name: { by: sql`lower(o.name)`, cast: "text", unknown: false },
  expectedClose: { by: sql`o.expected_close`, cast: "date", unknown: true },
  closedOn: { by: sql`o.closed_on`, cast: "date", unknown: true },
  createdAt: { by: sql`o.created_at`, cast: "timestamptz", unknown: false },
  updatedAt: { by: sql`o.updated_at`, cast: "timestamptz", unknown: false },
  stageEnteredAt: { by: sql`o.stage_entered_at`, cast: "timestamptz", unknown: false },
};

/** A place in a sorted list: the sort, the value there as text (null: among the unknowns) and the id. */
type Cursor = [Sort, string | null, string];

/** A sort as the index of the list reads it: unknowns always last, ties by id. */
export function sorting(sort: Sort) {
  const descending = sort.startsWith("-");
  const { by, cast, unknown } = COLUMNS[sort.replace("-", "") as Key];
  const order = descending ? sql`${by} desc nulls last, o.id asc` : sql`${by} asc nulls first, o.id desc`;
  const known = (at: Cursor | null) => {
    if (at === null) return unknown ? sql`${by} is not null` : sql`true`;
    if (at[1] === null) return sql`false`;
    const value = sql`${at[1]}::${sql.raw(cast)}`;
    return descending ? sql`${by} <= ${value} and (${by} < ${value} or o.id > ${at[2]}::uuid)` : sql`${by} >= ${value} and (${by} > ${value} or o.id < ${at[2]}::uuid)`;
  };
  const unknownOrder = descending ? sql`o.id asc` : sql`o.id desc`;
  const unknowns = (at: Cursor | null) => {
    const after = at !== null && at[1] === null ? (descending ? sql` and o.id > ${at[2]}::uuid` : sql` and o.id < ${at[2]}::uuid`) : sql``;
    return sql`${by} is null${after}`;
  };
  return { by, order, known, unknown, unknowns, unknownOrder, textual: sql`(${by})::text` };
}

/** The cursor after a row, opaque to the caller. */
export const cursorAfter = (sort: Sort, value: string | null, id: string) => Buffer.from(JSON.stringify([sort, value, id] satisfies Cursor)).toString("base64url");

/** Reads a cursor back; one of another sort or a made-up one is a problem of the field. */
export function readCursor(text: string | undefined, sort: Sort): Cursor | null {
  if (text === undefined) return null;
  try {
    const read = JSON.parse(Buffer.from(text, "base64url").toString()) as unknown;
    if (Array.isArray(read) && read[0] === sort && fits(sort, read[1]) && isUuid(read[2])) return read as Cursor;
  } catch {
    // Falls through to the problem below: unreadable and mismatching cursors are the same mistake.
  }
  throw new Problem("invalid_input", 422, { fields: [{ field: "cursor", code: "cursor" }] });
}

function fits(sort: Sort, value: unknown): boolean {
  const { cast, unknown } = COLUMNS[sort.replace("-", "") as Key];
  return value === null ? unknown : typeof value === "string" && isWritten(cast, value);
}
