import { sql, type SQL } from "drizzle-orm";
import { invalidField } from "#base/contract/problem.ts";
import { isUuid } from "#base/kernel/id.ts";
import { isLocalDate } from "#base/kernel/local-date.ts";
import type { Tx } from "./transaction.ts";

/** What a list is sorted by: an expression and its type; `id` breaks ties. Unknown values come last in both directions. */
export type Order = { name: string; by: SQL; type: "text" | "bigint" | "timestamptz" | "date" | "integer"; descending?: boolean; nullable?: boolean };

/** A list as SQL: columns (each with an alias), tables with joins, conditions, order and the expression of the id. */
export type ListQuery = { columns: SQL; from: SQL; where: readonly SQL[]; order: Order; id: SQL };

export type Paging = { limit: number; cursor?: string | undefined; total?: boolean | undefined };

type Place = { order: string; value: string | null; id: string };

/** One page of a list, continuing exactly behind its cursor, however many rows were added in between. */
export async function readPage<Row extends object>(tx: Tx, list: ListQuery, paging: Paging): Promise<{ rows: Row[]; nextCursor: string | null; total?: number }> {
  const { order } = list;
  const after = paging.cursor === undefined ? [] : [behind(list, readCursor(paging.cursor, order))];
  const direction = order.descending ? sql`desc` : sql`asc`;
  const { rows } = await tx.execute<Record<string, unknown>>(sql`
    select ${list.columns}, (${order.by})::text as "pageValue", ${list.id}::text as "pageId"
    from ${list.from} where ${sql.join([...list.where, ...after], sql` and `)}
    order by ${order.by} ${direction}${order.nullable ? sql` nulls last` : sql``}, ${list.id} ${direction}
    limit ${paging.limit + 1}`);
  const page = rows.slice(0, paging.limit);
  const last = page.at(-1);
  const nextCursor = rows.length > paging.limit && last ? writeCursor({ order: order.name, value: last["pageValue"] as string | null, id: last["pageId"] as string }) : null;
  const answer = { rows: page.map(withoutPlace) as Row[], nextCursor };
  return paging.total ? { ...answer, total: await countRows(tx, list) } : answer;
}

async function countRows(tx: Tx, list: ListQuery): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`select count(*)::int as count from ${list.from} where ${sql.join([...list.where], sql` and `)}`);
  return rows[0]?.count ?? 0;
}

function behind({ order, id }: ListQuery, place: Place): SQL {
  const beyond = order.descending ? sql`<` : sql`>`;
  const ownId = sql`${place.id}::uuid`;
  if (place.value === null) return sql`(${order.by} is null and ${id} ${beyond} ${ownId})`;
  const further = sql`(${order.by}, ${id}) ${beyond} (${place.value}::${sql.raw(order.type)}, ${ownId})`;
  return order.nullable ? sql`(${further} or ${order.by} is null)` : further;
}

function withoutPlace({ pageValue: _value, pageId: _id, ...row }: Record<string, unknown>): object {
  return row;
}

function writeCursor({ order, value, id }: Place): string {
  return Buffer.from(JSON.stringify([order, value, id])).toString("base64url");
}

const looksLike: Record<Order["type"], RegExp> = {
  text: /^[^\0]{0,300}$/su,
  bigint: /^-?\d{1,18}$/,
  integer: /^-?\d{1,9}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  timestamptz: /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d)?$/,
};

/** Whether a text from outside is a value of this type as PostgreSQL writes it: a made-up cursor must not become a failing query. */
export function isWritten(type: Order["type"], text: string): boolean {
  return looksLike[type].test(text) && ((type !== "date" && type !== "timestamptz") || isLocalDate(text.slice(0, 10)));
}

/** A cursor comes back from outside: anything that is not ours, or of another order, is a wrong field and not a crash. */
function readCursor(cursor: string, order: Order): Place {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw invalidField("cursor", "invalid");
  }
  const [name, value, id] = Array.isArray(parts) ? (parts as unknown[]) : [];
  const fits = value === null ? order.nullable : typeof value === "string" && isWritten(order.type, value);
  if (name !== order.name || !fits || !isUuid(id)) throw invalidField("cursor", "invalid");
  return { order: order.name, value: value as string | null, id };
}
