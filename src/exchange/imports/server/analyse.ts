import { createHash } from "node:crypto";
import type { z } from "zod";
import { Problem } from "#base/contract/problem.ts";
import { withDefaults } from "../core/choices.ts";
import { applyColumnChoices, suggestMapping } from "../core/column-mapping.ts";
import type { FileMapping } from "../core/column-mapping.ts";
import { planSteps } from "../core/plan-import.ts";
import type { ImportPlan, Known } from "../core/plan.ts";
import { matchPreset, recognisePreset } from "../core/presets.ts";
import type { PresetName } from "../core/presets.ts";
import type { FileProblem } from "../core/table.ts";
import type * as contract from "../contract.ts";
import { readFile } from "./read-file.ts";
import type { ReadFile } from "./read-file.ts";

/** What a person set for a run; kept with it. */
export type Settings = {
  /** undefined: recognise; null: none. */
  preset?: PresetName | null;
  files: z.output<typeof contract.fileSettings>[];
  choices: z.output<typeof contract.choices>;
};

export type SourceFile = { name: string; bytes: Uint8Array };

/** Files as they are read and mapped, before any record is compared. */
export type Mapped = { preset: PresetName | null; tables: ReadFile[]; mappings: FileMapping[] };

/** A file problem as the answer to a request, with the name of the file beside it; nothing was kept. */
export function refuseFile({ code, fileName, params }: FileProblem): Problem {
  return new Problem(`imports.${code}`, code === "file_too_large" ? 413 : 422, {
    params: { file: fileName, ...params },
    extra: { file: fileName },
  });
}

/** Reads and maps the files of a run; throws Problem naming the file that cannot be read or lacks a column of its preset. */
export async function mapFiles(files: readonly SourceFile[], settings: Settings): Promise<Mapped> {
  const tables: ReadFile[] = [];
  for (const [position, { name, bytes }] of files.entries()) {
    const own = settings.files.find((setting) => setting.position === position);
    const { encoding, separator, sheet, headerRow } = own ?? {};
    const read = await readFile(name, bytes, {
      ...(encoding && { encoding }),
      ...(separator && { separator }),
      ...(sheet !== undefined && { sheet }),
      ...(headerRow && { headerRow }),
    });
    if (!read.ok) throw refuseFile(read.error);
    tables.push(read.value);
  }
  const preset = settings.preset === undefined ? recognisePreset(tables) : settings.preset;
  const suggested = preset ? presetMappings(preset, tables) : tables.map((table) => suggestMapping(table));
  const mappings = suggested.map((mapping, position) => {
    const own = settings.files.find((setting) => setting.position === position);
    if (!own) return mapping;
    const columns = (own.columns ?? []).map(({ index, ...column }) => ({ index, ...withoutUndefined(column) }));
    return applyColumnChoices(mapping, tables[position]!, own.kind === undefined ? mapping.kind : own.kind, columns);
  });
  return { preset, tables, mappings };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(value: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Partial<Defined<T>>;
}

function presetMappings(preset: PresetName, tables: readonly ReadFile[]): FileMapping[] {
  const { mappings, problems } = matchPreset(preset, tables);
  if (problems[0]) throw refuseFile(problems[0]);
  return mappings.map((mapping, i) => mapping ?? suggestMapping(tables[i]!, null));
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

/** The plan of a run against what is known now; gives other work a turn between its steps. */
export async function makePlan(
  mapped: Mapped,
  settings: Settings,
  known: Known,
  when: { today: string; currency: string },
): Promise<ImportPlan> {
  const files = mapped.tables.map((table, i) => ({ table, mapping: mapped.mappings[i]! }));
  const choices = withDefaults(withoutUndefinedDeep(settings.choices), when.currency);
  const steps = planSteps({ files, choices, known, today: when.today, digest });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Optional fields of a parsed body may be present as undefined; JSON has no such thing. */
function withoutUndefinedDeep<T>(value: T): NonNullable<Parameters<typeof withDefaults>[0]> {
  return JSON.parse(JSON.stringify(value)) as NonNullable<Parameters<typeof withDefaults>[0]>;
}
