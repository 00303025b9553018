import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { importNow, type ImportRequest } from "#exchange/imports/server/index.ts";
import { choices as choicesSchema, preset as presetSchema } from "#exchange/imports/contract.ts";
import { UsageError, type Flags, type Verb } from "./verb.ts";
import { optional } from "./flags.ts";
import { systemActor } from "./system-actor.ts";

/** Files named on the command line; a folder stands for the lists in it. */
function filesOf(names: readonly string[], folder: string): ImportRequest["files"] {
  if (names.length === 0) throw new UsageError("Name the files to import, or a folder with them.");
  const paths = names.flatMap((name) => {
    const full = path.resolve(folder, name);
    const info = statSync(full, { throwIfNoEntry: false });
    if (!info) throw new UsageError(`There is no file or folder ${name}.`);
    if (!info.isDirectory()) return [full];
    const lists = readdirSync(full).filter((entry) => /\.(?:csv|txt|tsv|xlsx)$/iu.test(entry));
    if (lists.length === 0) throw new UsageError(`There are no .csv or .xlsx files in ${name}.`);
    return lists.sort().map((entry) => path.join(full, entry));
  });
  return paths.map((file) => ({ name: path.basename(file), bytes: readFileSync(file) }));
}

function choicesOf(flags: Flags): ImportRequest["choices"] {
  const [currency, openValue] = [optional(flags, "currency"), optional(flags, "open-value")];
  const parsed = choicesSchema.safeParse({
    ...(currency && { currency }),
    ...(openValue && { openValue }),
    ...(flags["accept-suggestions"] === true && { acceptSuggestions: true }),
  });
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues[0]?.path[0];
  throw new UsageError(
    wrong === "currency"
      ? "--currency must be an ISO 4217 code, such as EUR."
      : "--open-value must be unknown or list-price.",
  );
}

export const importFiles: Verb = {
  name: "import",
  usage:
    "import [--preset maven|nl-excel] <files or folder…> [--accept-suggestions] [--open-value unknown|list-price] [--currency EUR]",
  options: {
    preset: { type: "string" },
    "accept-suggestions": { type: "boolean" },
    "open-value": { type: "string" },
    currency: { type: "string" },
  },
  async run({ application, flags, rest, folder, output }) {
    const preset = presetSchema.optional().safeParse(optional(flags, "preset"));
    if (!preset.success) throw new UsageError("--preset must be maven or nl-excel.");
    const request = {
      files: filesOf(rest, folder),
      choices: choicesOf(flags),
      ...(preset.data && { preset: preset.data }),
    };
    const run = await importNow(application.platform, await systemActor(application.platform), request);
    const { records, rows } = run.counts!;
    for (const [object, { create, update, unchanged, skip }] of Object.entries(records)) {
      output.err(`${object.padEnd(14)} ${create} new, ${update} updated, ${unchanged} unchanged, ${skip} skipped`);
    }
    for (const { topic, value, suggestion, count, decided } of run.questions) {
      const about = value === null ? "" : ` "${value}"${suggestion === null ? "" : ` (probably "${suggestion}")`}`;
      output.err(`choice         ${topic}${about}: ${count} rows${decided ? "" : ", not decided"}`);
    }
    output.err(`${rows.error} rows failed, ${rows.warning} taken over with a remark.`);
    for (const { severity, message, count, rows: places } of run.problems) {
      output.err(`  ${severity === "error" ? "failed" : "remark"} ${count} ×, first in row ${places[0]}: ${message}`);
    }
    const waiting = run.questions.some(({ decided, suggestion }) => !decided && suggestion !== null);
    if (waiting)
      output.err(
        "Spellings wait for a decision: import again with --accept-suggestions to take the suggested ones, or decide one by one in the browser.",
      );
    output.out(run.id);
    return rows.error > 0 ? 1 : 0;
  },
};
