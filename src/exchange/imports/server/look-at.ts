import path from "node:path";
import { Problem } from "#base/contract/problem.ts";
import type { Actor } from "#base/platform/actor.ts";
import type { Platform } from "#base/platform/command.ts";
import { newId } from "#base/platform/new-id.ts";
import { inTransaction } from "#base/platform/transaction.ts";
import type { Tx } from "#base/platform/transaction.ts";
import type { ImportPlan } from "../core/plan.ts";
import { limits } from "../core/table.ts";
import { makePlan, mapFiles } from "./analyse.ts";
import type { Mapped, Settings, SourceFile } from "./analyse.ts";
import { loadKnown } from "./known.ts";
import { analysisOf, countsOf, isReady } from "./runs.ts";
import { importFileTable, importRunTable } from "./tables.ts";

type Who = { platform: Platform; actor: Actor; today: string };

/** Files looked at: how they are read and what an import of them would do. */
export type Looked = { mapped: Mapped; plan: ImportPlan; source: string };

/** Reads, maps and plans outside any transaction, except for a short read of what is known. */
export async function lookAt(
  { platform, actor, today }: Who,
  files: readonly SourceFile[],
  settings: Settings,
  source?: string,
): Promise<Looked> {
  const mapped = await mapFiles(files, settings);
  const from = source ?? mapped.preset ?? "import";
  const known = await inTransaction(platform.database, actor, { readOnly: true }, (tx) =>
    loadKnown(tx, actor.orgId, from),
  );
  const plan = await makePlan(mapped, settings, known, { today, currency: actor.currency });
  return { mapped, plan, source: from };
}

/** Files as they were chosen: at least one, and together within what a request may hold in memory. */
export function expectFiles(files: readonly SourceFile[]): SourceFile[] {
  if (files.length === 0) throw new Problem("imports.no_files", 422);
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > 2 * limits.bytes)
    throw new Problem("too_large", 413, { params: { megabytes: (2 * limits.bytes) / 1024 / 1024 } });
  return files.map(({ name, bytes }) => ({
    name: path.basename(name.replaceAll("\\", "/")).slice(-255) || "import",
    bytes,
  }));
}

/** Keeps files and what was seen in them as a new run; returns its id. */
export async function keepRun(
  tx: Tx,
  who: { actor: Actor; now: Date },
  files: readonly SourceFile[],
  settings: Settings,
  looked: Looked,
): Promise<string> {
  const { orgId, personId } = who.actor;
  const id = newId(who.now);
  await tx.insert(importRunTable).values({
    orgId,
    id,
    preset: looked.mapped.preset,
    source: looked.source,
    status: isReady(looked.mapped, looked.plan) ? "ready" : "analysed",
    settings,
    analysis: analysisOf(looked.mapped, looked.plan),
    counts: countsOf(looked.plan),
    createdBy: personId,
    createdAt: who.now,
  });
  for (const [position, { name, bytes }] of files.entries()) {
    await tx.insert(importFileTable).values({ orgId, runId: id, position, name, bytes: Buffer.from(bytes) });
  }
  return id;
}
