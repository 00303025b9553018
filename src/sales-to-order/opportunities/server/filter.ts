import { sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import type { Actor } from "#base/platform/actor.ts";
import { instantOf, isLocalDate, addDays } from "#base/kernel/local-date.ts";
import { uuidArray } from "#base/platform/sql-values.ts";
import type { Tx } from "#base/platform/transaction.ts";
import { invalidField } from "#base/contract/problem.ts";
import type { filterQuery } from "../contract.ts";
import { search } from "./search.ts";
import { visibleTo } from "./visible.ts";

export type Filter = z.output<typeof filterQuery>;

/** A past moment of the filter as an instant: a date means the end of that day where the organisation is. */
export function momentOf(asOf: string | undefined, actor: Actor, now: Date): Date | null {
  if (asOf === undefined) return null;
  const moment = isLocalDate(asOf)
    ? new Date(instantOf(addDays(asOf, 1), actor.timeZone).getTime() - 1)
    : new Date(asOf);
  if (moment.getTime() > now.getTime() && !isLocalDate(asOf)) throw invalidField("asOf", "in_future");
  return moment.getTime() > now.getTime() ? null : moment;
}

/** The rows a filter looks at: today's table, or the versions that held at a moment; both under the name `o`. */
export function rowsAt(moment: Date | null): SQL {
  if (moment === null) return sql`opportunity o`;
  const at = moment.toISOString();
  return sql`(select v.*, v.opportunity_id as id, n.external_id, coalesce(n.created_at, v.effective_from) as created_at, v.effective_from as updated_at, coalesce(n.version, 1) as version
    from opportunity_version v left join opportunity n on n.org_id = v.org_id and n.id = v.opportunity_id
    where v.effective_from <= ${at}::timestamptz and (v.effective_to > ${at}::timestamptz or v.effective_to is null)) o`;
}

const anyOf = (column: SQL, ids: readonly string[] | undefined) => {
  if (!ids?.length) return null;
  return ids.length === 1 ? sql`${column} = ${ids[0]}` : sql`${column} = any (${uuidArray(ids)})`;
};
const oneOf = (column: SQL, values: readonly string[] | undefined) => {
  if (!values?.length) return null;
  return values.length === 1
    ? sql`${column} = ${values[0]}`
    : sql`${column} in (${sql.join(
        values.map((value) => sql`${value}`),
        sql`, `,
      )})`;
};
const when = <T>(value: T | undefined, condition: (value: T) => SQL) => (value === undefined ? null : condition(value));

/** The ids of these nodes and everything below them in a tree table (team, territory). */
const withBelow = (table: "team" | "territory", column: SQL, ids: readonly string[] | undefined) =>
  ids?.length
    ? sql`${column} in (with recursive below as (select id from ${sql.identifier(table)} where id = any (${uuidArray(ids)}) union select t.id from ${sql.identifier(table)} t join below b on t.parent_id = b.id) select id from below)`
    : null;

function soldProduct(products: readonly string[] | undefined, moment: Date | null): SQL | null {
  if (!products?.length) return null;
  const at = moment?.toISOString();
  const held = at
    ? sql`l.effective_from <= ${at}::timestamptz and (l.effective_to > ${at}::timestamptz or l.effective_to is null)`
    : sql`l.effective_to is null`;
  return sql`o.id in (select l.opportunity_id from opportunity_line l where l.product_id = any (${uuidArray(products)}) and ${held})`;
}

/** The one predicate of list, board, summary and export: the filter and what the actor sees, as conditions on `o`. */
export async function conditionsOf(tx: Tx, filter: Filter, actor: Actor, moment: Date | null): Promise<SQL> {
  const owners = filter.owner?.map((owner) => (owner === "me" ? (actor.personId ?? actor.orgId) : owner));
  const conditions = [
    visibleTo(actor),
    filter.bin ? sql`o.deleted_at is not null` : sql`o.deleted_at is null`,
    oneOf(sql`o.status`, filter.status),
    when(filter.pipeline, (id) => sql`o.pipeline_id = ${id}`),
    anyOf(sql`o.stage_id`, filter.stage),
    anyOf(sql`o.owner_id`, owners),
    withBelow("team", sql`o.team_id`, filter.team),
    withBelow("territory", sql`o.territory_id`, filter.territory),
    anyOf(sql`o.company_id`, filter.company),
    soldProduct(filter.product, moment),
    oneOf(sql`o.category`, filter.category),
    oneOf(sql`o.type`, filter.type),
    anyOf(sql`o.channel_id`, filter.channel),
    when(filter.source, (source) => sql`o.source = ${source}`),
    await search(tx, filter.q, moment),
    when(filter.closedFrom, (day) => sql`o.closed_on >= ${day}::date`),
    when(filter.closedTo, (day) => sql`o.closed_on <= ${day}::date`),
    when(filter.expectedFrom, (day) => sql`o.expected_close >= ${day}::date`),
    when(filter.expectedTo, (day) => sql`o.expected_close <= ${day}::date`),
    when(filter.amountFrom, (amount) => sql`o.amount >= ${amount}`),
    when(filter.amountTo, (amount) => sql`o.amount <= ${amount}`),
    filter.withoutAmount ? sql`o.amount is null` : null,
    filter.withoutNextStep ? sql`o.next_step is null` : null,
  ];
  return sql.join(
    conditions.filter((condition) => condition !== null),
    sql` and `,
  );
}
