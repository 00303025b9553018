import { localDateOf } from "#base/kernel/local-date.ts";
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
import { sumColumns, totalsOf, type Sums } from "./totals.ts";

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
    where: [await conditionsOf(tx, filter, actor, moment)],
    order: orderOfSort(page.sort, moment),
    id: sql`o.id`,
  };
  const { rows, ...more } = await readPage<ShownRow>(tx, { ...list, ...rangesOf(filter, page.sort, moment) }, page);
  return { items: rows.map(present), ...more };
}

/** The opportunities under a filter, page by page. */
export const list = query(contract.list, async ({ tx, actor, now }, { sort, limit, cursor, total, ...filter }) =>
  readDeals(tx, actor, filter, momentOf(filter.asOf, actor, now), { sort, limit, cursor, total }),
);

/** Count and sums under the same predicate as the list. */
export const summary = query(contract.summary, async ({ tx, actor, now }, filter) => {
  const moment = momentOf(filter.asOf, actor, now);
  const { rows } = await tx.execute<Sums>(
    sql`select ${sumColumns} from ${rowsAt(moment)} where ${await conditionsOf(tx, filter, actor, moment)} group by o.currency`,
  );
  return { ...totalsOf(rows, actor.currency), currency: actor.currency, asOf: moment && moment.toISOString() };
});

/** The board of a pipeline: per stage the totals and the first cards, under the list's filter. */
export const board = query(contract.board, async ({ tx, actor, now }, { sort, perColumn, ...filter }) => {
  const moment = momentOf(filter.asOf, actor, now);
  const stages = await stagesOf(tx, filter.pipeline);
  const pipelineId = stages[0]?.pipeline_id;
  if (pipelineId === undefined) throw notFound();
  const where = await conditionsOf(
    tx,
    { ...filter, status: filter.status ?? ["open"], pipeline: pipelineId },
    actor,
    moment,
  );
  const { rows: sums } = await tx.execute<Sums & { stage_id: string }>(
    sql`select o.stage_id, ${sumColumns} from ${rowsAt(moment)} where ${where} group by o.stage_id, o.currency`,
  );
  const order = orderOfSort(sort, moment);
  const first = firstRows(
    { row: "o", from: rowsAt(moment), where: [where, sql`o.stage_id = s.id`], order, id: sql`o.id` },
    perColumn + 1,
  );
  const { rows: cards } = await tx.execute<ShownRow & Placed>(sql`select ${shownColumns}, o."pageValue", o."pageId"
    from (select picked.* from stage s cross join lateral (${first}) picked where s.pipeline_id = ${pipelineId}) o ${named(moment)} order by ${readingOrder({ order, id: sql`o.id` })}`);
  const inStage = Map.groupBy(cards, (card) => card.stage_id);
  const sumsOf = Map.groupBy(sums, (sum) => sum.stage_id);
  const columns = stages
    .filter(({ id, retired }) => !retired || sumsOf.has(id))
    .map(({ id }) => {
      const { rows, nextCursor } = cutPage<ShownRow>(order, inStage.get(id) ?? [], perColumn);
      return {
        stageId: id,
        ...totalsOf(sumsOf.get(id) ?? [], actor.currency),
        items: rows.map(present),
        nextCursor,
      };
    });
  return { pipelineId, currency: actor.currency, columns };
});

/** The stages of a pipeline, or of the default one, in order. */
async function stagesOf(tx: Tx, pipelineId: string | undefined) {
  const pipeline = pipelineId
    ? sql`${pipelineId}::uuid`
    : sql`(select id from pipeline where retired_at is null order by is_default desc, position limit 1)`;
  const { rows } = await tx.execute<{ id: string; pipeline_id: string; retired: boolean }>(
    sql`select id, pipeline_id, retired_at is not null as retired from stage where pipeline_id = ${pipeline} order by position`,
  );
  return rows;
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
        params: { begins: localDateOf(new Date(begins), actor.timeZone) },
        extra: { begins: new Date(begins).toISOString() },
      });
  }
  throw notFound();
});
