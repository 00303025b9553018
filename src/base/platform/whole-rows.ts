import { getTableColumns, getTableName, sql, type Column, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./transaction.ts";

/**
 * Reading and writing whole rows of a table that is used all the time. The names of its columns are put together once: the
 * builder looks at every column of every statement again, which costs more than the statement itself.
 */
export function wholeRows<T extends PgTable>(table: T) {
  type Row = T["$inferSelect"];
  const columns = Object.entries(getTableColumns(table)) as [keyof Row & string, Column][];
  const name = sql.raw(`"${getTableName(table)}"`);
  const selected = sql.raw(columns.map(([key, column]) => `"${column.name}" as "${key}"`).join(", "));
  // Text and numbers are as the driver gives them; moments and JSON are not.
  const decoded = columns.filter(([, { dataType }]) => dataType === "date" || dataType === "json");
  const byKey = new Map<string, { assign: SQL; column: Column }>(
    columns.map(([key, column]) => [key, { assign: sql.raw(`"${column.name}" = `), column }]),
  );

  /** The rows under a condition, with what follows it (`for update`). */
  const read = async (tx: Tx, where: SQL): Promise<Row[]> => {
    const { rows } = await tx.execute(sql`select ${selected} from ${name} where ${where}`);
    for (const row of rows)
      for (const [key, column] of decoded) if (row[key] !== null) row[key] = column.mapFromDriverValue(row[key]);
    return rows as Row[];
  };

  /** Writes fields of the rows under a condition; `more` are assignments in SQL. */
  const write = async (tx: Tx, fields: Partial<Row>, more: SQL, where: SQL): Promise<void> => {
    const assignments = Object.entries(fields).map(([key, value]) => {
      const { assign, column } = byKey.get(key)!;
      return sql`${assign}${value === null ? sql.raw("null") : sql.param(value, column)}`;
    });
    await tx.execute(sql`update ${name} set ${sql.join([...assignments, more], sql.raw(", "))} where ${where}`);
  };
  return { read, write };
}
