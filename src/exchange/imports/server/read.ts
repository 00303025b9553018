import { sql } from "drizzle-orm";
import { Problem } from "#base/contract/problem.ts";
import type { Actor } from "#base/platform/actor.ts";
import { command, query } from "#base/platform/command.ts";
import type { Tx } from "#base/platform/transaction.ts";
import { readPage } from "#base/platform/read-page.ts";
import * as contract from "../contract.ts";
import { failedRowsCsv } from "../core/failed-rows.ts";
import type { PlannedRow } from "../core/plan.ts";
import type { RowProblem } from "../core/table.ts";
import { refuseFile } from "./analyse.ts";
import { presentProblem, reportTexts } from "./explain.ts";
import { readFile } from "./read-file.ts";
import { findFiles, findRun, presentDetail, presentRun, runColumns, runTables } from "./runs.ts";
import type { Analysis, RunRow } from "./runs.ts";
import { entityOf } from "./write-context.ts";

export const list = query(contract.list, async ({ tx, actor }, paging) => {
  const order = { name: "-createdAt", by: sql`r.created_at`, type: "timestamptz", descending: true } as const;
  const where = [sql`r.org_id = ${actor.orgId}::uuid`];
  const page = await readPage<RunRow>(
    tx,
    { columns: runColumns, from: runTables, where, order, id: sql`r.id` },
    paging,
  );
  return {
    items: page.rows.map(presentRun),
    nextCursor: page.nextCursor,
    ...(page.total !== undefined && { total: page.total }),
  };
});

export const get = query(contract.get, async ({ tx, actor }, { id }) =>
  presentDetail(await findRun(tx, actor.orgId, id), actor),
);

/** Removes a run nobody started, with its files. */
export const remove = command(contract.remove, async ({ tx, actor, emit }, { id }) => {
  const row = await findRun(tx, actor.orgId, id, { lock: true });
  if (!presentRun(row).can.remove) throw new Problem("imports.started", 409);
  await tx.execute(sql`delete from import_run where org_id = ${actor.orgId}::uuid and id = ${id}::uuid`);
  emit("import.removed", { entity: "import", entityId: id, before: { files: row.file_names } });
  return null;
});

type ReportRow = {
  id: number;
  file: number;
  row: number | null;
  entity: string;
  action: "create" | "update" | "unchanged" | "skip" | "error";
  recordId: string | null;
  problems: RowProblem[] | null;
};

/** A page of the rows that would fail, as long as the run has no report of its own; the cursor is a place in that list. */
function expectedRows(failed: Analysis["failed"], { language }: Actor, start: number, limit: number) {
  const page = failed.slice(start, start + limit);
  const items = page.map(({ object, problems, ...line }) => ({
    ...line,
    entity: object === null ? "row" : entityOf[object],
    recordId: null,
    problems: problems.map((problem) => presentProblem(problem, language)),
  }));
  return { items, nextCursor: start + limit < failed.length ? String(start + limit) : null };
}

export const rows = query(contract.rows, async ({ tx, actor }, { id, action, limit, cursor }) => {
  const run = await findRun(tx, actor.orgId, id);
  if (run.status !== "done") {
    const failed = action === undefined || action === "error" ? (run.analysis?.failed ?? []) : [];
    return expectedRows(failed, actor, Number(cursor ?? 0), limit);
  }
  const found =
    await tx.execute<ReportRow>(sql`select id, file_position as file, row_number as row, entity, action, record_id as "recordId", problems from import_row
    where org_id = ${actor.orgId}::uuid and run_id = ${id}::uuid and id > ${cursor ?? "0"}::int ${action ? sql`and action = ${action}` : sql``} order by id limit ${limit + 1}`);
  const page = found.rows.slice(0, limit);
  const items = page.map(({ id: _id, problems, ...line }) => ({
    ...line,
    problems: (problems ?? []).map((problem) => presentProblem(problem, actor.language)),
  }));
  return { items, nextCursor: found.rows.length > limit ? String(page.at(-1)!.id) : null };
});

type Failed = Pick<PlannedRow, "file" | "row" | "action" | "problems">;

/** The failed rows of a run: those of its report once it ran, before that those of its dry run. */
async function failedOf(tx: Tx, orgId: string, row: RunRow): Promise<Failed[]> {
  if (row.status !== "done") return row.analysis?.failed ?? [];
  const { rows: lines } =
    await tx.execute<Failed>(sql`select file_position as file, row_number as row, action, problems from import_row
    where org_id = ${orgId}::uuid and run_id = ${row.id}::uuid and action = 'error' order by id`);
  return lines;
}

export const failedRows = query(contract.failedRows, async ({ tx, actor }, { id, file: asked }) => {
  const row = await findRun(tx, actor.orgId, id);
  const failed = await failedOf(tx, actor.orgId, row);
  const position = asked ?? failed[0]?.file;
  const own = failed.filter(({ file }) => file === position);
  const source = position === undefined ? undefined : (await findFiles(tx, actor.orgId, id))[position];
  if (own.length === 0 || !source) throw new Problem("imports.no_failed_rows", 404);
  const { encoding, separator, sheet, headerRow } = row.analysis?.files[position!] ?? {};
  const read = await readFile(source.name, source.bytes, {
    ...(encoding && { encoding }),
    ...(separator && { separator }),
    ...(sheet && { sheet }),
    ...(headerRow && { headerRow }),
  });
  if (!read.ok) throw refuseFile(read.error);
  const body = failedRowsCsv(
    read.value,
    own.map((line) => ({ ...line, object: null, key: null })),
    reportTexts(actor.language),
  );
  const name = source.name.replace(/\.\w+$/u, "");
  return { fileName: `${name}-failed.csv`, body };
});
