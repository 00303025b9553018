import { sql } from "drizzle-orm";
import type { Tx } from "#base/platform/transaction.ts";
import { momentReader } from "../core/history.ts";
import type { Moment } from "../core/history.ts";
import { newId } from "#base/platform/new-id.ts";
import { objectNames } from "../core/plan.ts";
import type { ImportPlan, ObjectName, PlannedRecord } from "../core/plan.ts";
import type { RowProblem } from "../core/table.ts";
import { insertAll } from "./bulk.ts";

/** Table, and name in reports, of what a plan calls an object. */
export const entityOf = {
  territories: "territory",
  people: "person",
  teams: "team",
  products: "product",
  companies: "company",
  opportunities: "opportunity",
} as const satisfies Record<ObjectName, string>;

/** A line of the report, and the way back. */
export type Report = {
  entity: string;
  action: "create" | "update" | "skip" | "error";
  record_id: string | null;
  record_version?: number;
  file_position: number;
  row_number: number | null;
  before?: unknown;
  problems?: RowProblem[];
};

/** What every step of carrying out a plan needs. */
export type WriteContext = {
  orgId: string;
  runId: string;
  source: string;
  /** Currency of what does not name one. */
  currency: string;
  plan: ImportPlan;
  /** The moment the run was started: the same for every attempt at it. */
  importedAt: string;
  today: string;
  /** Id of a record of the plan by its key; null for none. */
  idOf: (object: ObjectName, key: string | null) => string | null;
  instantOf: (moment: Moment) => string;
  newId: () => string;
  problemsOf: (object: ObjectName, key: string) => RowProblem[] | undefined;
  lastReportId: number;
};

/** Prepares the writing of a plan: ids for what is new, instants for its moments. */
export function writeContext(
  plan: ImportPlan,
  run: {
    orgId: string;
    runId: string;
    source: string;
    currency: string;
    importedAt: Date;
    today: string;
    timeZone: string;
    lastReportId: number;
  },
): WriteContext {
  const makeId = () => newId(run.importedAt);
  const ids = new Map<string, string>();
  for (const object of objectNames) {
    for (const { key, existingId } of plan.records[object]) ids.set(`${object} ${key}`, existingId ?? makeId());
  }
  const problems = new Map<string, RowProblem[]>();
  for (const row of plan.rows) {
    if (row.object && row.key !== null && row.problems.length > 0)
      problems.set(`${row.object} ${row.key}`, row.problems);
  }
  const read = momentReader(run.timeZone, run.importedAt);
  return {
    orgId: run.orgId,
    runId: run.runId,
    source: run.source,
    currency: run.currency,
    plan,
    importedAt: run.importedAt.toISOString(),
    today: run.today,
    idOf: (object, key) => (key === null ? null : (ids.get(`${object} ${key}`) ?? null)),
    instantOf: (moment) => read(moment).toISOString(),
    newId: makeId,
    problemsOf: (object, key) => problems.get(`${object} ${key}`),
    lastReportId: run.lastReportId,
  };
}

const reportColumns = {
  id: "int",
  run_id: "uuid",
  file_position: "int",
  row_number: "int",
  entity: "text",
  action: "text",
  record_id: "uuid",
  record_version: "int",
  before: "jsonb",
  problems: "jsonb",
};

/** Adds lines to the report of the run. */
export async function writeReport(tx: Tx, context: WriteContext, lines: readonly Report[]): Promise<void> {
  const rows = lines.map((line) => ({ ...line, id: ++context.lastReportId, run_id: context.runId }));
  await insertAll(tx, context.orgId, "import_row", reportColumns, rows);
}

/** The line a planned record gets in the report. */
export function reportOf(
  context: WriteContext,
  object: ObjectName,
  record: PlannedRecord<unknown>,
  version: number,
): Report {
  const problems = context.problemsOf(object, record.key);
  return {
    entity: entityOf[object],
    action: record.existingId === null ? "create" : "update",
    record_id: context.idOf(object, record.key),
    record_version: version,
    file_position: record.origin?.file ?? 0,
    row_number: record.origin?.row ?? null,
    ...(problems && { problems }),
  };
}

const linkColumns = {
  source: "text",
  entity: "text",
  external_id: "text",
  record_id: "uuid",
  content_hash: "text",
  data: "jsonb",
  run_id: "uuid",
};

/** Remembers which record stands for which of the source, and what the source said of it. */
export async function writeLinks(
  tx: Tx,
  context: WriteContext,
  object: ObjectName,
  records: readonly PlannedRecord<unknown>[],
): Promise<void> {
  const rows = records.map(({ key, sourceId, hash, data }) => ({
    source: context.source,
    entity: entityOf[object],
    external_id: sourceId,
    record_id: context.idOf(object, key),
    content_hash: hash,
    data,
    run_id: context.runId,
  }));
  await insertAll(
    tx,
    context.orgId,
    "import_link",
    linkColumns,
    rows,
    sql`on conflict (org_id, source, entity, external_id) do update set record_id = excluded.record_id,
      content_hash = excluded.content_hash, data = excluded.data, run_id = excluded.run_id`,
  );
}

/** A record as it stands before it is updated, and what the source said of it last time. */
export type Before<T> = {
  row: Record<string, unknown> & { id: string; version: number };
  link: { external_id: string; content_hash: string; data: T } | null;
};

/** The records about to be updated, by id; locked until the transaction ends. */
export async function loadBefore<T>(
  tx: Tx,
  context: WriteContext,
  object: ObjectName,
  ids: readonly string[],
): Promise<Map<string, Before<T>>> {
  const entity = entityOf[object];
  const list = `{${ids.join(",")}}`;
  await tx.execute(
    sql`select 1 from ${sql.identifier(entity)} where org_id = ${context.orgId}::uuid and id = any (${list}::uuid[]) for update`,
  );
  const { rows } = await tx.execute<{ row: Before<T>["row"]; link: Before<T>["link"] }>(sql`
    select to_jsonb(t) as row, case when l.record_id is null then null else
      jsonb_build_object('external_id', l.external_id, 'content_hash', l.content_hash, 'data', l.data) end as link
    from ${sql.identifier(entity)} t
    left join import_link l on l.org_id = t.org_id and l.entity = ${entity} and l.record_id = t.id and l.source = ${context.source}
    where t.org_id = ${context.orgId}::uuid and t.id = any (${list}::uuid[])`);
  return new Map(rows.map((found) => [found.row.id, found]));
}

/**
 * The columns an update writes: those the source changed since last time. What was changed here meanwhile stays, unless the
 * source changed that same field. Of a record the source did not make, only what the source knows is filled in.
 */
export function changedColumns<T>(
  before: Before<T>,
  data: T,
  columnsOf: (data: T) => Record<string, unknown>,
): Record<string, unknown> {
  const now = columnsOf(data);
  const last = before.link ? columnsOf(before.link.data) : null;
  const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  const changes = Object.entries(now).filter(([name, value]) => {
    return last ? !same(value, last[name]) : value !== null && !same(value, before.row[name]);
  });
  return Object.fromEntries(changes);
}
