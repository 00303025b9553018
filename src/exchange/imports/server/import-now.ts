import { localDateOf } from "#base/kernel/local-date.ts";
import type { Actor } from "#base/platform/actor.ts";
import type { Platform } from "#base/platform/command.ts";
import { recordEvents } from "#base/platform/events.ts";
import { inTransaction } from "#base/platform/transaction.ts";
import type { Settings, SourceFile } from "./analyse.ts";
import { executeRun } from "./execute-run.ts";
import type { Progress } from "./execute-run.ts";
import { expectFiles, keepRun, lookAt } from "./look-at.ts";
import { findRun, presentDetail } from "./runs.ts";
import { beginRun } from "./start.ts";

/** Files to import without a screen, with everything decided beforehand. */
export type ImportRequest = {
  files: readonly SourceFile[];
  preset?: "maven" | "nl-excel";
  source?: string;
  choices: Settings["choices"];
};

/** Imports at once and waits for the outcome: what the command line does. The run can be seen and undone like any other. */
export async function importNow(platform: Platform, actor: Actor, request: ImportRequest, progress?: Progress) {
  const files = expectFiles(request.files);
  const settings: Settings = { ...(request.preset && { preset: request.preset }), files: [], choices: request.choices };
  const now = platform.clock();
  const looked = await lookAt(
    { platform, actor, today: localDateOf(now, actor.timeZone) },
    files,
    settings,
    request.source,
  );
  const id = await inTransaction(platform.database, actor, {}, async (tx) => {
    const run = await keepRun(tx, { actor, now }, files, settings, looked);
    await beginRun(tx, actor, run, now);
    await recordEvents(tx, actor, null, [{ type: "import.started", entity: "import", entityId: run }]);
    return run;
  });
  await executeRun(platform, { orgId: actor.orgId, runId: id }, progress);
  return inTransaction(platform.database, actor, { readOnly: true }, async (tx) =>
    presentDetail(await findRun(tx, actor.orgId, id), actor),
  );
}
