import { searchText } from "#sales-to-order/opportunities/index.ts";
import { sql } from "drizzle-orm";
import type { Tx } from "#base/platform/transaction.ts";
import type { VersionPlan } from "../core/history.ts";
import type { OpportunityData, PlannedRecord } from "../core/plan.ts";
import { insertAll } from "./bulk.ts";
import type { Columns } from "./bulk.ts";
import { followsLine, linesOf, lineColumns } from "./deal-lines.ts";
import type { DealContext } from "./deal-context.ts";
import { reportOf, writeLinks, writeReport } from "./write-context.ts";

type Planned = PlannedRecord<OpportunityData>;

/** Columns that describe a deal whatever happens in its life. */
export const factColumns: Columns = {
  name: "text",
  search: "text",
  company_id: "uuid",
  currency: "text",
  owner_id: "uuid",
  team_id: "uuid",
  territory_id: "uuid",
  source: "text",
  next_step: "text",
};

/** Columns that change in the course of a deal's life. */
export const lifeColumns: Columns = {
  stage_id: "uuid",
  stage_entered_at: "timestamptz",
  status: "text",
  amount: "bigint",
  expected_close: "date",
  category: "text",
  probability: "smallint",
  closed_on: "date",
  close_reason_id: "uuid",
  close_note: "text",
};

/** A deal's describing columns; its team and territory follow its owner where the source does not tell. */
export function factsOf(context: DealContext, data: OpportunityData, sourceId: string): Record<string, unknown> {
  const ownerId = context.idOf("people", data.ownerKey);
  const companyId = context.idOf("companies", data.companyKey);
  return {
    name: data.name,
    search: searchText(data.name, sourceId),
    company_id: companyId,
    currency: data.currency,
    owner_id: ownerId,
    team_id: context.idOf("teams", data.teamKey) ?? context.teamOf(ownerId),
    territory_id: context.idOf("territories", data.territoryKey) ?? context.territoryOf(companyId),
    source: data.source,
    next_step: data.nextStep,
  };
}

/** A deal's living columns as a version of its history has them. */
export function lifeOf(
  context: DealContext,
  data: OpportunityData,
  version: VersionPlan,
  stageEnteredAt: string,
): Record<string, unknown> {
  const stage = context.stageOf(version.stageKey);
  const closed = version.status !== "open";
  return {
    stage_id: stage.id,
    stage_entered_at: stageEnteredAt,
    status: version.status,
    amount: version.amountCents,
    expected_close: version.expectedClose,
    category: stage.category,
    probability: stage.probability,
    closed_on: closed ? (version.closedOn ?? context.today) : null,
    close_reason_id: closed ? context.reasonOf(version.status, data.reason) : null,
    close_note: closed ? data.closeNote : null,
  };
}

/** Writes new deals as they stand now, with the versions before that in their history. */
export async function createOpportunities(tx: Tx, context: DealContext, records: readonly Planned[]): Promise<void> {
  const rows = records.map((record) => {
    const { history } = record.data;
    const begun = context.instantOf(history[0]!.from);
    return {
      id: context.idOf("opportunities", record.key),
      pipeline_id: context.pipelineId,
      ...factsOf(context, record.data, record.sourceId),
      ...lifeOf(context, record.data, history.at(-1)!, begun),
      amount_source: followsLine(context, record.data) ? "lines" : "manual",
      external_source: context.source,
      external_id: record.sourceId,
      effective_at: context.instantOf(history.at(-1)!.from),
      created_at: begun,
      updated_at: context.importedAt,
    };
  });
  const own = {
    amount_source: "text",
    external_source: "text",
    external_id: "text",
    effective_at: "timestamptz",
    created_at: "timestamptz",
    updated_at: "timestamptz",
  };
  const columns = { id: "uuid", pipeline_id: "uuid", ...factColumns, ...lifeColumns, ...own };
  await insertAll(tx, context.orgId, "opportunity", columns, rows);
  await writeLinks(tx, context, "opportunities", records);
  await writeEarlierVersions(tx, context, records);
  const lines = records.flatMap((record) => linesOf(context, record));
  await insertAll(tx, context.orgId, "opportunity_line", lineColumns, lines);
  const reports = records.map((record) => reportOf(context, "opportunities", record, 1));
  await writeReport(tx, context, reports);
}

/** How the deals stood before: open, from their start until they were won or lost. */
async function writeEarlierVersions(tx: Tx, context: DealContext, records: readonly Planned[]): Promise<void> {
  const earlier = records.flatMap((record) => {
    const [first, last] = record.data.history;
    if (!first || !last) return [];
    const at = context.instantOf(first.from);
    return [
      { id: context.idOf("opportunities", record.key), effective_at: at, ...lifeOf(context, record.data, first, at) },
    ];
  });
  if (earlier.length === 0) return;
  await tx.execute(sql`select koers_add_earlier_versions(${context.runId}::uuid, ${JSON.stringify(earlier)}::jsonb)`);
}

/** Fresh statistics, because plans made for empty tables are slow on full ones. */
export async function refreshStatistics(tx: Tx): Promise<void> {
  await tx.execute(sql`select koers_analyze()`);
}
