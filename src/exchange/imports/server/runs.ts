import { sql } from "drizzle-orm";
import type { z } from "zod";
import { notFound } from "#base/contract/problem.ts";
import type { Actor } from "#base/platform/actor.ts";
import { isoInstant } from "#base/platform/transaction.ts";
import type { Tx } from "#base/platform/transaction.ts";
import { unmappedFields } from "../core/read-fields.ts";
import { objectNames } from "../core/plan.ts";
import type { ImportPlan, PlannedRow } from "../core/plan.ts";
import type { RowProblem } from "../core/table.ts";
import type * as contract from "../contract.ts";
import type { Mapped, Settings, SourceFile } from "./analyse.ts";
import { presentProblem } from "./explain.ts";
import type { RunStatus } from "./tables.ts";

type Detail = z.input<typeof contract.runDetail>;
type Summary = z.input<typeof contract.run>;
type KeptProblem = RowProblem & { count: number; rows: number[] };

/** What is kept of the last look at the files of a run. */
export type Analysis = {
  files: Detail["files"];
  questions: Detail["questions"];
  problems: KeptProblem[];
  /** Rows that are not taken over, as long as the run has not written its own report. */
  failed: Pick<PlannedRow, "file" | "row" | "object" | "action" | "problems">[];
};

export type RunRow = {
  id: string;
  preset: "maven" | "nl-excel" | null;
  source: string;
  status: RunStatus;
  settings: Settings;
  analysis: Analysis | null;
  counts: Summary["counts"];
  done_rows: number;
  total_rows: number;
  problem: { code: string } | null;
  created_by: string | null;
  created_by_name: string | null;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
  undone_at: string | null;
  file_names: string[];
  version: number;
};

const mostFailedKept = 5_000;
const mostProblemsKept = 300;

/** One line per kind of problem and column, with how often and where first. */
function summarise(rows: readonly PlannedRow[]): KeptProblem[] {
  const kept = new Map<string, KeptProblem>();
  for (const { problems } of rows) {
    for (const problem of problems) {
      const key = [problem.file, problem.code, problem.severity, problem.column ?? problem.field].join("\n");
      const known = kept.get(key);
      if (known) {
        known.count++;
        if (known.rows.length < 5) known.rows.push(problem.row);
      } else if (kept.size < mostProblemsKept) kept.set(key, { ...problem, count: 1, rows: [problem.row] });
    }
  }
  return [...kept.values()].sort((a, b) =>
    a.severity === b.severity ? b.count - a.count : a.severity === "error" ? -1 : 1,
  );
}

/** What is worth keeping of files as mapped and the plan made of them. */
export function analysisOf({ tables, mappings }: Mapped, plan: ImportPlan): Analysis {
  const files = tables.map((table, position) => ({
    position,
    name: table.fileName,
    format: table.format,
    encoding: table.encoding,
    separator: table.separator,
    sheet: table.sheet,
    sheets: table.sheets,
    headerRow: table.headerRow,
    rowCount: table.rows.length,
    kind: mappings[position]!.kind,
    missing: unmappedFields(mappings[position]!),
    columns: mappings[position]!.columns,
  }));
  const failed = plan.rows.filter(({ action }) => action === "error").slice(0, mostFailedKept);
  return {
    files,
    questions: plan.questions,
    problems: summarise(plan.rows),
    failed: failed.map(({ file, row, object, action, problems }) => ({ file, row, object, action, problems })),
  };
}

/** Counts as the API tells them: per kind of record, with the rows of that kind that are not taken over. */
export function countsOf(plan: ImportPlan): NonNullable<Summary["counts"]> {
  const failed = new Map<string | null, number>();
  for (const { object, action } of plan.rows) if (action === "error") failed.set(object, (failed.get(object) ?? 0) + 1);
  const records = Object.fromEntries(
    objectNames.map((name) => [name, { ...plan.counts[name], error: failed.get(name) ?? 0 }]),
  ) as NonNullable<Summary["counts"]>["records"];
  return { records, rows: plan.rowCounts };
}

/** Whether starting would do anything, or at least settle that nothing changed. */
export function isReady({ mappings }: Mapped, { rowCounts }: ImportPlan): boolean {
  const mapped = mappings.some(({ kind }) => kind !== null);
  return mapped && rowCounts.create + rowCounts.update + rowCounts.unchanged > 0;
}

const columns = sql`r.id, r.preset, r.source, r.status, r.settings, r.counts, r.done_rows, r.total_rows, r.problem, r.created_by,
  p.name as created_by_name, r.created_at, r.started_at, r.finished_at, r.undone_at, r.version,
  array(select f.name from import_file f where f.org_id = r.org_id and f.run_id = r.id order by f.position) as file_names`;
const tables = sql`import_run r left join person p on p.org_id = r.org_id and p.id = r.created_by`;

export const runColumns = columns;
export const runTables = tables;

/** One run with its analysis, locked when it is about to change; throws not_found. */
export async function findRun(tx: Tx, orgId: string, id: string, options: { lock?: boolean } = {}): Promise<RunRow> {
  if (options.lock)
    await tx.execute(sql`select 1 from import_run where org_id = ${orgId}::uuid and id = ${id}::uuid for update`);
  const { rows } = await tx.execute<RunRow>(
    sql`select ${columns}, r.analysis from ${tables} where r.org_id = ${orgId}::uuid and r.id = ${id}::uuid`,
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** The uploaded files of a run, in order. */
export async function findFiles(tx: Tx, orgId: string, runId: string): Promise<SourceFile[]> {
  const { rows } = await tx.execute<{ name: string; bytes: Buffer }>(sql`select name, bytes from import_file
    where org_id = ${orgId}::uuid and run_id = ${runId}::uuid order by position`);
  return rows;
}

const instant = (value: string | null) => (value === null ? null : isoInstant(value));
const notStarted = (status: RunStatus) => status === "uploaded" || status === "analysed" || status === "ready";

/** JSON in the database forgets the order of keys; readers expect the order of writing. */
function inOrder({ records, rows }: NonNullable<Summary["counts"]>): NonNullable<Summary["counts"]> {
  return { records: Object.fromEntries(objectNames.map((name) => [name, records[name]])) as typeof records, rows };
}

/** A run as lists show it. */
export function presentRun(row: RunRow): Summary {
  const { id, preset, source, status } = row;
  return {
    id,
    preset,
    source,
    status,
    fileNames: row.file_names,
    counts: row.counts && inOrder(row.counts),
    progress: { done: row.done_rows, total: row.total_rows },
    failure: row.problem?.code ?? null,
    createdBy: row.created_by,
    createdByName: row.created_by_name,
    createdAt: isoInstant(row.created_at),
    startedAt: instant(row.started_at),
    finishedAt: instant(row.finished_at),
    undoneAt: instant(row.undone_at),
    can: {
      configure: notStarted(status),
      start: status === "ready",
      undo: status === "done",
      remove: notStarted(status),
    },
  };
}

/** A run with everything a person needs to judge it. */
export function presentDetail(row: RunRow, { language }: Pick<Actor, "language">): Detail {
  const analysis = row.analysis ?? { files: [], questions: [], problems: [] };
  return {
    ...presentRun(row),
    choices: row.settings.choices,
    files: analysis.files,
    questions: analysis.questions,
    problems: analysis.problems.map((problem) => ({
      ...presentProblem(problem, language),
      file: problem.file,
      count: problem.count,
      rows: problem.rows,
    })),
  };
}
