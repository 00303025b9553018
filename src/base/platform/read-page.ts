import { sql, type SQL } from "drizzle-orm";
import { invalidField } from "#base/contract/problem.ts";
import { isUuid } from "#base/kernel/id.ts";
import { isLocalDate } from "#base/kernel/local-date.ts";
import type { Tx } from "./transaction.ts";

/**
 * What a list is sorted by: an expression and its type. Unknown values come last in both directions; `id` breaks ties, in
 * the direction of the sort. An index serves both directions as (…, by, id), of a nullable one (…, by desc nulls last, id desc).
 */
export type Order = {
  name: string;
  by: SQL;
  type: "text" | "bigint" | "timestamptz" | "date" | "integer";
  descending?: boolean;
  nullable?: boolean;
};

/** A list as SQL: columns (each with an alias), tables with joins, conditions, order and the expression of the id. */
export type ListQuery = {
  columns: SQL;
  from: SQL;
  /** Joins that only the columns need, made for the rows of the page alone; `row` is the alias in `from` they refer to. */
  names?: { row: string; joins: SQL };
  where: readonly SQL[];
  order: Order;
  id: SQL;
  /** Conditions of which exactly one holds for every row, when an index has them before the order: read side by side. */
  ranges?: readonly SQL[];
};

export type Paging = { limit: number; cursor?: string | undefined; total?: boolean | undefined };

/** Where a row stands in its list; every row of a page carries it. */
export type Placed = { pageValue: string | null; pageId: string };
type Place = { value: string | null; id: string };

/** One page of a list, continuing exactly behind its cursor, however many rows were added in between. */
export async function readPage<Row extends object>(
  tx: Tx,
  list: ListQuery,
  paging: Paging,
): Promise<{ rows: Row[]; nextCursor: string | null; total?: number }> {
  const place = paging.cursor === undefined ? null : readCursor(paging.cursor, list.order);
  const rows: (Row & Placed)[] = [];
  for (const part of partsOf(list, place)) {
    const wanted = paging.limit + 1 - rows.length;
    if (wanted > 0) rows.push(...((await tx.execute(pageOf(list, part, wanted))).rows as (Row & Placed)[]));
  }
  const page = cutPage(list.order, rows, paging.limit);
  return paging.total ? { ...page, total: await countRows(tx, list) } : page;
}

/** The rows of a page out of one row more than fits, and the cursor behind them when there are more. */
export function cutPage<Row extends object>(
  order: Order,
  rows: readonly (Row & Placed)[],
  limit: number,
): { rows: Row[]; nextCursor: string | null } {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit).map(withoutPlace) as Row[],
    nextCursor: last ? writeCursor(order, last) : null,
  };
}

/** The first rows of a list as one select, for use inside a larger statement; the columns are those of `from` and the place. */
export function firstRows(list: Omit<ListQuery, "columns" | "names"> & { row: string }, count: number): SQL {
  const columns = sql`${sql.identifier(list.row)}.*`;
  const parts = partsOf(list, null).map((part) => picked({ ...list, columns }, part, count));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return sql`select ${columns} from (${united(parts)}) ${sql.identifier(list.row)} order by ${readingOrder(list)} limit ${literal(count)}`;
}

/** ORDER BY of a list as people read it: unknown values last. */
export const readingOrder = ({ order, id }: Pick<ListQuery, "order" | "id">): SQL =>
  sql`${order.by} ${way(order.descending)}${order.nullable ? sql` nulls last` : sql``}, ${id} ${way(order.descending)}`;

/** The same in the words of the index, which has unknown values at its end: backwards it begins with them. */
const indexOrder = ({ order, id }: Pick<ListQuery, "order" | "id">): SQL =>
  order.nullable && !order.descending ? sql`${order.by} asc nulls first, ${id} asc` : readingOrder({ order, id });

const way = (descending: boolean | undefined) => (descending ? sql`desc` : sql`asc`);
/** A number the planner may count on; always ours, never a caller's text. */
const literal = (count: number) => sql.raw(String(count));
const united = (selects: readonly SQL[]) =>
  sql.join(
    selects.map((select) => sql`(${select})`),
    sql` union all `,
  );

/** The stretches of the index a list is read from behind a place, in order: known values, then unknown ones. */
function partsOf({ order, id }: Pick<ListQuery, "order" | "id">, place: Place | null): SQL[] {
  const unknown = sql`${order.by} is null`;
  const beyond = order.descending ? sql`<` : sql`>`;
  if (place === null)
    return order.nullable && !order.descending ? [sql`${order.by} is not null`, unknown] : [sql`true`];
  const ownId = sql`${place.id}::uuid`;
  if (place.value === null) return [sql`${unknown} and ${id} ${beyond} ${ownId}`];
  const further = sql`(${order.by}, ${id}) ${beyond} (${place.value}::${sql.raw(order.type)}, ${ownId})`;
  return order.nullable ? [further, unknown] : [further];
}

function pageOf(list: ListQuery, part: SQL, count: number): SQL {
  if (!list.names) return picked(list, part, count);
  const row = sql.identifier(list.names.row);
  const rows = { ...list, columns: sql`${row}.*` };
  const inner = list.ranges
    ? sql`select * from (${united(list.ranges.map((range) => picked(rows, sql`${part} and ${range}`, count)))}) ${row} order by ${readingOrder(list)} limit ${literal(count)}`
    : picked(rows, part, count);
  return sql`select ${list.columns}, ${row}."pageValue", ${row}."pageId" from (${inner}) ${row} ${list.names.joins} order by ${readingOrder(list)}`;
}

function picked(list: Pick<ListQuery, "columns" | "from" | "where" | "order" | "id">, part: SQL, count: number): SQL {
  return sql`select ${list.columns}, (${list.order.by})::text as "pageValue", ${list.id}::text as "pageId"
    from ${list.from} where ${sql.join([...list.where, part], sql` and `)}
    order by ${indexOrder(list)} limit ${literal(count)}`;
}

async function countRows(tx: Tx, list: ListQuery): Promise<number> {
  const { rows } = await tx.execute<{
    count: number;
  }>(sql`select count(*)::int as count from ${list.from} where ${sql.join([...list.where], sql` and `)}`);
  return rows[0]?.count ?? 0;
}

function withoutPlace<Row extends Placed>({ pageValue: _value, pageId: _id, ...row }: Row): object {
  return row;
}

function writeCursor(order: Order, { pageValue, pageId }: Placed): string {
  return Buffer.from(JSON.stringify([order.name, pageValue, pageId])).toString("base64url");
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
    throw invalidField("cursor", "cursor");
  }
  const [name, value, id] = Array.isArray(parts) ? (parts as unknown[]) : [];
  const fits = value === null ? order.nullable : typeof value === "string" && isWritten(order.type, value);
  if (name !== order.name || !fits || !isUuid(id)) throw invalidField("cursor", "cursor");
  return { value: value as string | null, id };
}
