import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#base/platform/transaction.ts";

/** Columns of a bulk statement with their SQL types. */
export type Columns = Record<string, string>;

const names = (columns: Columns, prefix = "") =>
  sql.raw(
    Object.keys(columns)
      .map((name) => `${prefix}"${name}"`)
      .join(", "),
  );

/** Rows as one JSON parameter: no limit on the number of values, and one plan for any number of rows. */
export function recordset(columns: Columns, rows: readonly object[]): SQL {
  const types = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${sql.raw(types.join(", "))})`;
}

/** Inserts rows of one organisation; keys of the rows are column names. */
export async function insertAll(
  tx: Tx,
  orgId: string,
  table: string,
  columns: Columns,
  rows: readonly object[],
  tail = sql``,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`insert into ${sql.identifier(table)} (org_id, ${names(columns)})
    select ${orgId}::uuid, ${names(columns, "r.")} from ${recordset(columns, rows)} ${tail}`);
}

/** Sets the columns of rows found by id; `also` sets more by expression (`t` is the table, `r` the given row). */
export async function updateAll(
  tx: Tx,
  orgId: string,
  table: string,
  columns: Columns,
  rows: readonly object[],
  also = sql``,
): Promise<void> {
  if (rows.length === 0) return;
  const sets = Object.keys(columns)
    .filter((name) => name !== "id")
    .map((name) => `"${name}" = r."${name}"`);
  await tx.execute(sql`update ${sql.identifier(table)} t set ${sql.raw(sets.join(", "))} ${also}
    from ${recordset(columns, rows)} where t.org_id = ${orgId}::uuid and t.id = r.id`);
}

/** The parts of a long list, in order. */
export function* chunksOf<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
