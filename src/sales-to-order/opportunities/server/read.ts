import { sql } from "drizzle-orm";
import type { Actor } from "#base/platform/actor.ts";
import { query } from "#base/platform/command.ts";
import type { Tx } from "#base/platform/transaction.ts";
import { cutPage, firstRows, readingOrder, readPage, type Placed } from "#base/platform/read-page.ts";
import { notFound, Problem } from "#base/contract/problem.ts";
import * as contract from "../contract.ts";
import { conditionsOf, momentOf, rowsAt, type Filter } from "./filter.ts";
import { named, present, presentDetail, shownColumns, type LineRow, type ShownRow } from "./present.ts";
import { orderOfSort, rangesOf, type Sort } from "./sorting.ts";

/** One page under a filter. */
async function readDeals(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  moment: Date | null,
  page: { sort: Sort; limit: number; cursor?: string | undefined; total?: boolean | undefined },
) {
  const list = {
    columns: shownColumns,
    from: rowsAt(moment),
    names: { row: "o", joins: named(moment) },
    where: [conditionsOf(filter, actor, moment)],
    order: orderOfSort(page.sort, moment),
    id: sql`o.id`,
  };
  const { rows, ...more } = await readPage<ShownRow>(tx, { ...list, ...rangesOf(filter, page.sort, moment) }, page);
  return { items: rows.map(present), ...more };
}

type Totals = {
  count: number;
  amount: number;
  weighted_amount: number;
  unknown_amounts: number;
  other: { currency: string; count: number; amount: number }[] | null;
};

const totalColumns = (currency: string) => sql`count(*) as count,
  coalesce(sum(o.amount) filter (where o.currency = ${currency}), 0)::bigint as amount,
  coalesce(sum((o.amount * (case o.status when 'open' then o.probability when 'won' then 100 else 0 end) + 50) / 100) filter (where o.currency = ${currency}), 0)::bigint as weighted_amount,
  count(*) filter (where o.amount is null) as unknown_amounts`;

const noTotals: Totals = { count: 0, amount: 0, weighted_amount: 0, unknown_amounts: 0, other: null };
const presentTotals = (row: Totals, others: Totals["other"]) => ({
  count: row.count,
  amount: row.amount,
  weightedAmount: row.weighted_amount,
  unknownAmounts: row.unknown_amounts,
  otherCurrencies: others ?? [],
});

/** Amounts in currencies other than the organisation's, per group; they are shown beside the sums, never added to them. */
async function otherCurrencies(tx: Tx, actor: Actor, where: ReturnType<typeof conditionsOf>, moment: Date | null) {
  const { rows } = await tx.execute<{
    stage_id: string;
    currency: string;
    count: number;
    amount: number;
  }>(sql`select o.stage_id, o.currency, count(*) as count, sum(o.amount)::bigint as amount
    from ${rowsAt(moment)} where ${where} and o.currency <> ${actor.currency} and o.amount is not null group by 1, 2 order by 2`);
  return rows;
}

/** The opportunities under a filter, page by page. */
export const list = query(contract.list, async ({ tx, actor, now }, { sort, limit, cursor, total, ...filter }) =>
  readDeals(tx, actor, filter, momentOf(filter.asOf, actor, now), { sort, limit, cursor, total }),
);

/** Count and sums under the same predicate as the list. */
export const summary = query(contract.summary, async ({ tx, actor, now }, filter) => {
  const moment = momentOf(filter.asOf, actor, now);
  const where = conditionsOf(filter, actor, moment);
  const { rows } = await tx.execute<Totals & { foreign: boolean | null }>(
    sql`select ${totalColumns(actor.currency)}, bool_or(o.currency <> ${actor.currency}) as foreign from ${rowsAt(moment)} where ${where}`,
  );
  const others = new Map<string, { currency: string; count: number; amount: number }>();
  if (rows[0]?.foreign) {
    for (const row of await otherCurrencies(tx, actor, where, moment)) {
      const sum = others.get(row.currency) ?? { currency: row.currency, count: 0, amount: 0 };
      others.set(row.currency, {
        currency: row.currency,
        count: sum.count + row.count,
        amount: sum.amount + row.amount,
      });
    }
  }
  return {
    ...presentTotals(rows[0] ?? noTotals, [...others.values()]),
    currency: actor.currency,
    asOf: moment && moment.toISOString(),
  };
});

/** The board of a pipeline: per stage the totals and the first cards, under the list's filter. */
export const board = query(contract.board, async ({ tx, actor, now }, { sort, perColumn, ...filter }) => {
  const moment = momentOf(filter.asOf, actor, now);
  const pipelineId = filter.pipeline ?? (await defaultPipeline(tx));
  const where = conditionsOf({ ...filter, status: filter.status ?? ["open"], pipeline: pipelineId }, actor, moment);
  const { rows: totals } = await tx.execute<Totals & { stage_id: string; foreign: boolean }>(
    sql`select o.stage_id, ${totalColumns(actor.currency)}, bool_or(o.currency <> ${actor.currency}) as foreign from ${rowsAt(moment)} where ${where} group by o.stage_id`,
  );
  const order = orderOfSort(sort, moment);
  const first = firstRows(
    { row: "o", from: rowsAt(moment), where: [where, sql`o.stage_id = s.id`], order, id: sql`o.id` },
    perColumn + 1,
  );
  const { rows: cards } = await tx.execute<ShownRow & Placed>(sql`select ${shownColumns}, o."pageValue", o."pageId"
    from (select picked.* from stage s cross join lateral (${first}) picked where s.pipeline_id = ${pipelineId}) o ${named(moment)} order by ${readingOrder({ order, id: sql`o.id` })}`);
  const others = totals.some((row) => row.foreign) ? await otherCurrencies(tx, actor, where, moment) : [];
  const { rows: stages } = await tx.execute<{ id: string; retired: boolean }>(
    sql`select id, retired_at is not null as retired from stage where pipeline_id = ${pipelineId} order by position`,
  );
  if (stages.length === 0) throw notFound();
  const columns = stages
    .map(({ id, retired }) => {
      const { rows: items, nextCursor } = cutPage<ShownRow>(
        order,
        cards.filter((card) => card.stage_id === id),
        perColumn,
      );
      const total = totals.find((row) => row.stage_id === id) ?? noTotals;
      const foreign = others
        .filter((row) => row.stage_id === id)
        .map(({ currency, count, amount }) => ({ currency, count, amount }));
      return {
        retired,
        column: { stageId: id, ...presentTotals(total, foreign), items: items.map(present), nextCursor },
      };
    })
    .filter(({ retired, column }) => !retired || column.count > 0)
    .map(({ column }) => column);
  return { pipelineId, currency: actor.currency, columns };
});

async function defaultPipeline(tx: Tx): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from pipeline where retired_at is null order by is_default desc, position limit 1`,
  );
  if (!rows[0]) throw notFound();
  return rows[0].id;
}

/** One opportunity with its lines, now or at a past moment; a record the actor does not see is not found. */
export async function readDetail(tx: Tx, actor: Actor, id: string, moment: Date | null = null) {
  const at = moment?.toISOString();
  const held = at
    ? sql`l.effective_from <= ${at}::timestamptz and (l.effective_to > ${at}::timestamptz or l.effective_to is null)`
    : sql`l.effective_to is null`;
  const { rows } = await tx.execute<ShownRow & { lines: LineRow[] | null }>(sql`select ${shownColumns}, (
      select json_agg(json_build_object('id', l.id, 'product_id', l.product_id, 'product_name', p.name, 'description', l.description, 'quantity', l.quantity, 'unit_price', l.unit_price,
        'discount', l.discount, 'recurrence', l.recurrence, 'term_months', l.term_months, 'unit_cost', l.unit_cost) order by l.position)
      from opportunity_line l left join product p on p.org_id = l.org_id and p.id = l.product_id where l.org_id = o.org_id and l.opportunity_id = o.id and ${held}) as lines
    from ${rowsAt(moment)} ${named(moment)} where o.id = ${id}`);
  const row = rows[0];
  if (!row) return null;
  return presentDetail(row, row.lines ?? [], actor, moment);
}

/** One opportunity; asked before it began, the answer says from when it exists. */
export const get = query(contract.get, async ({ tx, actor, now }, { id, asOf }) => {
  const moment = momentOf(asOf, actor, now);
  const found = await readDetail(tx, actor, id, moment);
  if (found) return found;
  if (moment !== null) {
    const { rows } = await tx.execute<{ begins: string | null }>(
      sql`select min(effective_from) as begins from opportunity_version where opportunity_id = ${id}`,
    );
    const begins = rows[0]?.begins;
    if (begins)
      throw new Problem("opportunities.not_yet", 404, {
        params: { begins: new Date(begins).toISOString().slice(0, 10) },
        extra: { begins: new Date(begins).toISOString() },
      });
  }
  throw notFound();
});
