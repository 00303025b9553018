import { uuidArray } from "#base/platform/sql-values.ts";
import { sql } from "drizzle-orm";
import { query } from "#base/platform/command.ts";
import { isWritten } from "#base/platform/read-page.ts";
import { isoInstant, type Tx } from "#base/platform/transaction.ts";
import { notFound, Problem } from "#base/contract/problem.ts";
import * as contract from "../contract.ts";

/** Tracked columns by the name of their field in the contract; derived ones (stage_entered_at, push_count) tell nothing by themselves. */
const FIELDS: Record<string, string> = {
  name: "name",
  company_id: "companyId",
  pipeline_id: "pipelineId",
  stage_id: "stageId",
  status: "status",
  amount: "amount",
  currency: "currency",
  owner_id: "ownerId",
  team_id: "teamId",
  territory_id: "territoryId",
  channel_id: "channelId",
  source: "source",
  type: "type",
  expected_close: "expectedClose",
  category: "category",
  category_reason: "categoryReason",
  probability: "probability",
  next_step: "nextStep",
  next_step_on: "nextStepOn",
  competitors: "competitors",
  criteria_met: "criteriaMet",
  closed_on: "closedOn",
  close_reason_id: "closeReasonId",
  close_note: "closeNote",
  deleted_at: "deletedAt",
};
/** Where the display text of an id lives. */
const LABELS: Record<string, string> = {
  company_id: "company",
  pipeline_id: "pipeline",
  stage_id: "stage",
  owner_id: "person",
  team_id: "team",
  territory_id: "territory",
  channel_id: "channel",
  close_reason_id: "close_reason",
};

type VersionRow = Record<string, unknown> & {
  effective_from: string;
  recorded_at: string;
  recorded_by: string | null;
  recorded_by_name: string | null;
  origin: string;
  reason: string | null;
};

/** Every version against the one before it, newest first. */
export const history = query(contract.history, async ({ tx }, { id, limit, cursor }) => {
  if (cursor !== undefined && !isWritten("timestamptz", cursor))
    throw new Problem("invalid_input", 422, { fields: [{ field: "cursor", code: "cursor" }] });
  const { rows } = await tx.execute<VersionRow>(sql`select v.*, p.name as recorded_by_name, e.reason
    from opportunity_version v
    left join person p on p.org_id = v.org_id and p.id = v.recorded_by
    left join lateral (select after ->> 'reason' as reason from event e where e.org_id = v.org_id and e.entity = 'opportunity' and e.entity_id = v.opportunity_id and e.xact = v.xact order by e.id limit 1) e on true
    where v.opportunity_id = ${id} ${cursor === undefined ? sql`` : sql`and v.effective_from < ${cursor}::timestamptz`}
    order by v.effective_from desc limit ${limit + 1}`);
  if (rows.length === 0 && cursor === undefined) throw notFound();
  const labels = await labelsOf(tx, rows);
  const items = rows.slice(0, limit).map((row, index) => {
    const earlier = rows[index + 1];
    return {
      effectiveFrom: isoInstant(row.effective_from),
      recordedAt: isoInstant(row.recorded_at),
      recordedBy: row.recorded_by,
      recordedByName: row.recorded_by_name,
      origin: row.origin,
      first: earlier === undefined,
      reason: row.reason,
      changes: Object.entries(FIELDS).flatMap(([column, field]) => changeOf(column, field, earlier, row, labels)),
    };
  });
  const last = rows[limit - 1];
  return { items, nextCursor: rows.length > limit && last ? String(last.effective_from) : null };
});

const empty = (value: unknown) => value === null || value === undefined || (Array.isArray(value) && value.length === 0);
const same = (a: unknown, b: unknown) => (empty(a) && empty(b)) || JSON.stringify(a) === JSON.stringify(b);

function changeOf(
  column: string,
  field: string,
  earlier: VersionRow | undefined,
  row: VersionRow,
  labels: Map<string, string>,
) {
  const from = earlier?.[column] ?? null;
  const to = row[column] ?? null;
  if (same(from, to)) return [];
  const labelOf = (value: unknown) =>
    column in LABELS && typeof value === "string" ? (labels.get(value) ?? null) : null;
  return [{ field, from, to, fromLabel: labelOf(from), toLabel: labelOf(to) }];
}

async function labelsOf(tx: Tx, rows: VersionRow[]): Promise<Map<string, string>> {
  const wanted = Object.entries(LABELS).map(([column, table]) => ({
    table,
    ids: [...new Set(rows.map((row) => row[column]).filter((id) => typeof id === "string"))],
  }));
  const parts = wanted
    .filter(({ ids }) => ids.length > 0)
    .map(({ table, ids }) => sql`select id, name from ${sql.identifier(table)} where id = any (${uuidArray(ids)})`);
  if (parts.length === 0) return new Map();
  const { rows: named } = await tx.execute<{ id: string; name: string }>(sql.join(parts, sql` union all `));
  return new Map(named.map(({ id, name }) => [id, name]));
}
