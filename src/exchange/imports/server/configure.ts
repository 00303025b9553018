import { sql } from "drizzle-orm";
import { Problem } from "#base/contract/problem.ts";
import { command } from "#base/platform/command.ts";
import { inTransaction } from "#base/platform/transaction.ts";
import * as contract from "../contract.ts";
import type { Settings } from "./analyse.ts";
import { lookAt } from "./look-at.ts";
import type { Looked } from "./look-at.ts";
import { analysisOf, countsOf, findFiles, findRun, isReady, presentDetail } from "./runs.ts";
import { importRunTable } from "./tables.ts";

type Prepared = { settings: Settings; looked: Looked };

/** Changes how the files of a run are read and what happens with defects; the dry run follows. */
export const configure = command<typeof contract.configure, Prepared>(
  contract.configure,
  async ({ tx, actor, prepared }, { id }) => {
    const row = await findRun(tx, actor.orgId, id, { lock: true });
    if (!presentDetail(row, actor).can.configure) throw new Problem("imports.started", 409);
    const { looked, settings } = prepared;
    const values = {
      preset: looked.mapped.preset,
      status: isReady(looked.mapped, looked.plan) ? ("ready" as const) : ("analysed" as const),
      settings,
      analysis: analysisOf(looked.mapped, looked.plan),
      counts: countsOf(looked.plan),
      version: sql`${importRunTable.version} + 1`,
    };
    await tx
      .update(importRunTable)
      .set(values)
      .where(sql`org_id = ${actor.orgId}::uuid and id = ${id}::uuid`);
    return presentDetail(await findRun(tx, actor.orgId, id), actor);
  },
  {
    before: async ({ actor, platform, today }, { id, preset, files, choices }) => {
      const { row, sources } = await inTransaction(platform.database, actor, { readOnly: true }, async (tx) => {
        const found = await findRun(tx, actor.orgId, id);
        return { row: found, sources: await findFiles(tx, actor.orgId, id) };
      });
      const kept = row.settings;
      const chosen = preset === undefined ? kept.preset : preset;
      const settings: Settings = {
        ...(chosen !== undefined && { preset: chosen }),
        files: files ?? kept.files,
        choices: choices ?? kept.choices,
      };
      return { settings, looked: await lookAt({ platform, actor, today }, sources, settings, row.source) };
    },
  },
);
