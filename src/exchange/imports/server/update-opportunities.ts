import { sql } from "drizzle-orm";
import type { Tx } from "#base/platform/transaction.ts";
import type { OpportunityData, PlannedRecord } from "../core/plan.ts";
import { insertAll, updateAll } from "./bulk.ts";
import { lineColumns, lineOf } from "./deal-lines.ts";
import type { DealContext } from "./deal-context.ts";
import { changedColumns, loadBefore, reportOf, writeLinks, writeReport } from "./write-context.ts";
import type { Before, Report } from "./write-context.ts";
import { factColumns, factsOf, lifeColumns, lifeOf } from "./write-opportunities.ts";

type Planned = PlannedRecord<OpportunityData>;
type Known = Before<OpportunityData>;
type Step = Record<string, unknown> & { id: string };

/** When each deal's present version began: what happened before that is history and stays as it is. */
async function versionStarts(tx: Tx, context: DealContext, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{
    id: string;
    at: Date | string;
  }>(sql`select opportunity_id as id, effective_from as at from opportunity_version
    where org_id = ${context.orgId}::uuid and effective_to is null and opportunity_id = any (${`{${ids.join(",")}}`}::uuid[])`);
  return new Map(rows.map(({ id, at }) => [id, new Date(at).toISOString()]));
}

function columnsOf(context: DealContext, data: OpportunityData, sourceId: string): Record<string, unknown> {
  const last = data.history.at(-1)!;
  const {
    stage_entered_at: _entered,
    category: _category,
    probability: _probability,
    ...life
  } = lifeOf(context, data, last, "");
  return { ...factsOf(context, data, sourceId), ...life };
}

/**
 * The versions an update adds. A movement of the source later than the present version takes effect when it happened;
 * anything else (a correction, or news of a time we already know) when we learn it: at the import.
 */
function stepsOf(context: DealContext, record: Planned, known: Known, since: string): Step[] {
  const changes = changedColumns(known, record.data, (data) => columnsOf(context, data, record.sourceId));
  const moves = "status" in changes || "stage_id" in changes;
  const base = { ...known.row, updated_at: context.importedAt, version: known.row.version + 1 };
  if (!moves) return [{ ...base, ...changes, effective_at: context.importedAt }];
  const { history } = record.data;
  const steps = history.map((version, i) => {
    const at = context.instantOf(version.from);
    const last = i === history.length - 1;
    const life = lifeOf(context, record.data, version, at);
    return { ...base, ...(last ? changes : {}), ...life, effective_at: last && at <= since ? context.importedAt : at };
  });
  return steps.filter(({ effective_at }) => effective_at > since);
}

/** Brings deals up to date with their source, adding to their history and rewriting none of it. */
export async function updateOpportunities(tx: Tx, context: DealContext, records: readonly Planned[]): Promise<void> {
  if (records.length === 0) return;
  const ids = records.map(({ existingId }) => existingId!);
  const before = await loadBefore<OpportunityData>(tx, context, "opportunities", ids);
  const since = await versionStarts(tx, context, ids);
  const found = records.filter(({ existingId }) => before.has(existingId!));
  const steps = found.map((record) =>
    stepsOf(context, record, before.get(record.existingId!)!, since.get(record.existingId!) ?? ""),
  );
  const columns = {
    id: "uuid",
    ...factColumns,
    ...lifeColumns,
    effective_at: "timestamptz",
    updated_at: "timestamptz",
    version: "int",
  };
  for (let i = 0; steps.some((list) => i < list.length); i++) {
    await updateAll(
      tx,
      context.orgId,
      "opportunity",
      columns,
      steps.flatMap((list) => list[i] ?? []),
    );
  }
  await writeReport(
    tx,
    context,
    found.map((record) => {
      const known = before.get(record.existingId!)!;
      return { ...reportOf(context, "opportunities", record, known.row.version + 1), before: known };
    }),
  );
  await updateLines(tx, context, found, before);
  await writeLinks(tx, context, "opportunities", found);
}

/** Replaces the line an import made when its product, quantity or amount changed; lines people made are left alone. */
async function updateLines(
  tx: Tx,
  context: DealContext,
  records: readonly Planned[],
  before: ReadonlyMap<string, Known>,
): Promise<void> {
  const changed = records.filter(({ existingId, data }) => {
    const last = before.get(existingId!)?.link?.data;
    return (
      !last ||
      last.productKey !== data.productKey ||
      last.quantity !== data.quantity ||
      last.amountCents !== data.amountCents
    );
  });
  if (changed.length === 0) return;
  const { rows } = await tx.execute<{ id: string; opportunity_id: string; effective_from: Date | string }>(sql`
    select id, opportunity_id, effective_from from (
      select l.*, count(*) over (partition by opportunity_id) as together from opportunity_line l
      where l.org_id = ${context.orgId}::uuid and l.effective_to is null and l.opportunity_id = any (${`{${changed.map(({ existingId }) => existingId).join(",")}}`}::uuid[])) held
    where together > 1 or discount > 0 or description is not null`);
  const own = new Set(rows.map(({ opportunity_id }) => opportunity_id));
  const open = changed.filter(({ existingId }) => !own.has(existingId!));
  if (open.length === 0) return;
  const { rows: ended } = await tx.execute<{
    id: string;
  }>(sql`update opportunity_line set effective_to = greatest(${context.importedAt}::timestamptz, effective_from + interval '1 microsecond')
    where org_id = ${context.orgId}::uuid and effective_to is null and opportunity_id = any (${`{${open.map(({ existingId }) => existingId).join(",")}}`}::uuid[]) returning id`);
  const fresh = open
    .filter(({ data }) => data.productKey !== null)
    .map((record) => lineOf(context, record, record.data.amountCents, context.importedAt, null));
  await insertAll(tx, context.orgId, "opportunity_line", lineColumns, fresh);
  const line = (action: "create" | "update", id: string): Report => ({
    entity: "opportunity_line",
    action,
    record_id: id,
    file_position: 0,
    row_number: null,
  });
  await writeReport(tx, context, [
    ...ended.map(({ id }) => line("update", id)),
    ...fresh.map(({ id }) => line("create", id)),
  ]);
}
