import { command } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import type { Settings, SourceFile } from "./analyse.ts";
import { expectFiles, keepRun, lookAt } from "./look-at.ts";
import type { Looked } from "./look-at.ts";
import { findRun, presentDetail } from "./runs.ts";

type Prepared = { files: SourceFile[]; settings: Settings; looked: Looked };

/** Keeps uploaded files as a run and answers what an import of them would do. */
export const upload = command<typeof contract.upload, Prepared>(
  contract.upload,
  async ({ tx, actor, now, emit, prepared }) => {
    const { files, settings, looked } = prepared;
    const id = await keepRun(tx, { actor, now }, files, settings, looked);
    emit("import.uploaded", {
      entity: "import",
      entityId: id,
      after: { files: files.map(({ name }) => name), preset: looked.mapped.preset },
    });
    return presentDetail(await findRun(tx, actor.orgId, id), actor);
  },
  {
    before: async ({ actor, platform, today, files: uploaded }, { preset, source }) => {
      const files = expectFiles(uploaded);
      const settings: Settings = { ...(preset && { preset }), files: [], choices: {} };
      return { files, settings, looked: await lookAt({ platform, actor, today }, files, settings, source) };
    },
  },
);
