import { sql } from "drizzle-orm";
import { localDateOf } from "#base/kernel/local-date.ts";
import type { Actor } from "#base/platform/actor.ts";
import type { Platform } from "#base/platform/command.ts";
import { recordEvents } from "#base/platform/events.ts";
import { newId } from "#base/platform/new-id.ts";
import { inTransaction } from "#base/platform/transaction.ts";
import type { Tx } from "#base/platform/transaction.ts";
import type { ImportPlan, ObjectName, PlannedRecord } from "../core/plan.ts";
import { chunksOf } from "./bulk.ts";
import { dealContext } from "./deal-context.ts";
import type { DealContext } from "./deal-context.ts";
import { lookAt } from "./look-at.ts";
import { analysisOf, countsOf, findFiles, findRun } from "./runs.ts";
import type { RunRow } from "./runs.ts";
import { runActor } from "./run-actor.ts";
import { changedKinds } from "./changed-kinds.ts";
import { undoRun } from "./undo-run.ts";
import { updateOpportunities } from "./update-opportunities.ts";
import { entityOf, writeContext, writeReport } from "./write-context.ts";
import type { WriteContext } from "./write-context.ts";
import { writeNamed } from "./write-named.ts";
import { createOpportunities, refreshStatistics } from "./write-opportunities.ts";
import { writeReportingLine } from "./write-line.ts";

/** The run to carry out, as a job carries it. */
export type RunJob = { orgId: string; runId: string };

/** A process that gives no sign of life for this long is taken for dead, and its run for left behind. */
export const SILENCE_SECONDS = 60;

/** Another process took the run over; this one has nothing more to do. */
class TakenOver extends Error {}

type Attempt = { platform: Platform; actor: Actor; id: string; job: RunJob };
export type Progress = (done: number, total: number) => void;

// Small enough that on the embedded database, which has one connection, a request in between waits no longer than a blink.
const recordsPerChunk = 250;

/**
 * Carries a started run out, chunk by chunk, each in a transaction of its own with its part of the report and the links by
 * which a next attempt knows what is done: a killed process loses nothing and does nothing twice. When it cannot go on,
 * everything it wrote is taken back and the run has failed.
 */
export async function executeRun(platform: Platform, job: RunJob, progress: Progress = () => undefined): Promise<void> {
  const attempt = await claim(platform, job);
  if (!attempt) return;
  try {
    await carryOut(attempt, progress);
  } catch (error) {
    if (error instanceof TakenOver) return;
    await takeBack(attempt);
    throw error;
  }
}

/** Takes a run that nobody is working on; null when somebody is, or when it is done. */
async function claim(platform: Platform, job: RunJob): Promise<Attempt | null> {
  const stranger = await runActor(platform, job.orgId, null);
  const id = newId(platform.clock());
  const person = await inTransaction(platform.database, stranger, {}, async (tx) => {
    const { rows } = await tx.execute<{
      created_by: string | null;
    }>(sql`update import_run set attempt = ${id}::uuid, heartbeat_at = clock_timestamp()
      where org_id = ${job.orgId}::uuid and id = ${job.runId}::uuid and status = 'running'
        and (attempt is null or heartbeat_at < clock_timestamp() - make_interval(secs => ${SILENCE_SECONDS})) returning created_by`);
    return rows[0];
  });
  return person ? { platform, job, id, actor: { ...stranger, personId: person.created_by } } : null;
}

/** One chunk: only as long as the run is still ours, with a sign of life and how far it got. */
async function chunk<T>(
  { platform, actor, id, job }: Attempt,
  done: number | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return inTransaction(platform.database, actor, { origin: "import" }, async (tx) => {
    const { rowCount } =
      await tx.execute(sql`update import_run set heartbeat_at = clock_timestamp(), done_rows = coalesce(${done}::int, done_rows)
      where org_id = ${job.orgId}::uuid and id = ${job.runId}::uuid and attempt = ${id}::uuid and status = 'running'`);
    if (rowCount !== 1) throw new TakenOver();
    return work(tx);
  });
}

/** The embedded database answers without a turn of the event loop, so requests would wait for the whole run without this. */
async function letOthersGo(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

type Loaded = { row: RunRow; plan: ImportPlan; context: WriteContext };

async function load(attempt: Attempt): Promise<Loaded> {
  const { platform, actor, job } = attempt;
  const { row, files, lastReportId } = await chunk(attempt, null, async (tx) => {
    const last = await tx.execute<{ id: number }>(
      sql`select coalesce(max(id), 0) as id from import_row where org_id = ${job.orgId}::uuid and run_id = ${job.runId}::uuid`,
    );
    return {
      row: await findRun(tx, job.orgId, job.runId),
      files: await findFiles(tx, job.orgId, job.runId),
      lastReportId: last.rows[0]!.id,
    };
  });
  const importedAt = new Date(row.started_at!);
  const today = localDateOf(importedAt, actor.timeZone);
  const { mapped, plan } = await lookAt({ platform, actor, today }, files, row.settings, row.source);
  const currency = row.settings.choices.currency ?? actor.currency;
  const context = writeContext(plan, {
    ...job,
    source: row.source,
    currency,
    importedAt,
    today,
    timeZone: actor.timeZone,
    lastReportId,
  });
  const first = row.total_rows === 0;
  const total = first ? toWrite(plan) : row.total_rows;
  await chunk(attempt, total - toWrite(plan), async (tx) => {
    if (!first) return;
    const [analysis, counts] = [JSON.stringify(analysisOf(mapped, plan)), JSON.stringify(countsOf(plan))];
    await tx.execute(sql`update import_run set total_rows = ${total}, analysis = ${analysis}::jsonb, counts = ${counts}::jsonb
      where org_id = ${job.orgId}::uuid and id = ${job.runId}::uuid`);
  });
  return { row: { ...row, total_rows: total }, plan, context };
}

function toWrite({ counts }: ImportPlan): number {
  return Object.values(counts).reduce((sum, { create, update }) => sum + create + update, 0);
}

const changing = <T>(records: readonly PlannedRecord<T>[]) =>
  records.filter(({ action }) => action === "create" || action === "update");

async function carryOut(attempt: Attempt, progress: Progress): Promise<void> {
  const { row, plan, context } = await load(attempt);
  const total = row.total_rows;
  let done = total - toWrite(plan);
  const step = async (records: number, work: (tx: Tx) => Promise<void>) => {
    done += records;
    await chunk(attempt, done, work);
    progress(done, total);
    await letOthersGo();
  };
  const named = async <K extends Exclude<ObjectName, "opportunities">>(object: K) => {
    for (const records of chunksOf(changing(plan.records[object]), recordsPerChunk)) {
      await step(records.length, (tx) => writeNamed(tx, context, object, records));
    }
  };
  await named("territories");
  await named("people");
  await named("teams");
  await step(0, (tx) => writeReportingLine(tx, context));
  await named("products");
  await named("companies");
  const deals = changing(plan.records.opportunities);
  const known = deals.length === 0 ? null : await chunk(attempt, null, (tx) => dealContext(tx, context));
  if (known) {
    for (const [i, records] of [...chunksOf(deals, recordsPerChunk)].entries()) {
      await step(records.length, (tx) => writeDeals(tx, known, records));
      // Plans made while the tables were empty read them whole for every row; so the first chunks are followed by new ones.
      if (i === 0 || i === 3) await chunk(attempt, null, refreshStatistics);
    }
  }
  await chunk(attempt, total, (tx) => finish(tx, attempt, context));
  attempt.platform.forgetActors();
  attempt.platform.live.nudge();
}

async function writeDeals(
  tx: Tx,
  context: DealContext,
  records: ImportPlan["records"]["opportunities"],
): Promise<void> {
  await createOpportunities(
    tx,
    context,
    records.filter(({ action }) => action === "create"),
  );
  await updateOpportunities(
    tx,
    context,
    records.filter(({ action }) => action === "update"),
  );
}

/** The last chunk: what was not taken over goes into the report, and the run is done. */
async function finish(tx: Tx, { platform, actor, job }: Attempt, context: WriteContext): Promise<void> {
  const left = context.plan.rows.filter(({ action }) => action === "error" || action === "skip");
  await writeReport(
    tx,
    context,
    left.map(({ object, action, file, row, problems }) => {
      return {
        entity: object === null ? "row" : entityOf[object],
        action: action as "error" | "skip",
        record_id: null,
        file_position: file,
        row_number: row,
        problems,
      };
    }),
  );
  const now = platform.clock().toISOString();
  const { rows } = await tx.execute<{
    counts: RunRow["counts"];
    preset: string | null;
  }>(sql`update import_run set status = 'done', finished_at = ${now}::timestamptz, version = version + 1
    where org_id = ${job.orgId}::uuid and id = ${job.runId}::uuid returning counts, preset`);
  await recordEvents(tx, actor, null, [
    { type: "import.finished", entity: "import", entityId: job.runId, after: rows[0] },
    ...changedKinds(rows[0]!.counts, job.runId, "imported"),
  ]);
  await refreshStatistics(tx);
}

/** Takes back what an attempt wrote before it failed, so that a run is there whole or not at all. */
async function takeBack({ platform, actor, id, job }: Attempt): Promise<void> {
  await inTransaction(platform.database, actor, { origin: "import" }, async (tx) => {
    const { rowCount } = await tx.execute(
      sql`select 1 from import_run where org_id = ${job.orgId}::uuid and id = ${job.runId}::uuid and attempt = ${id}::uuid and status = 'running' for update`,
    );
    if (rowCount !== 1) return;
    await undoRun(tx, { orgId: job.orgId, runId: job.runId, now: platform.clock() }, { force: true });
    await tx.execute(sql`delete from import_row where org_id = ${job.orgId}::uuid and run_id = ${job.runId}::uuid`);
    await tx.execute(sql`update import_run set status = 'failed', problem = '{"code": "failed"}', done_rows = 0, finished_at = ${platform.clock().toISOString()}::timestamptz, version = version + 1
      where org_id = ${job.orgId}::uuid and id = ${job.runId}::uuid`);
    const { counts } = await findRun(tx, job.orgId, job.runId);
    await recordEvents(tx, actor, null, [
      { type: "import.failed", entity: "import", entityId: job.runId },
      ...changedKinds(counts, job.runId, "import_undone"),
    ]);
  });
  platform.live.nudge();
}
