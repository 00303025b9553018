import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, test, vi } from "vitest";
import { withDefaults } from "../core/choices.ts";
import type { PartialChoices } from "../core/choices.ts";
import { planImport } from "../core/plan-import.ts";
import type { ImportPlan } from "../core/plan.ts";
import { matchPreset } from "../core/presets.ts";
import type { PresetName } from "../core/presets.ts";
import { sampleDutchFile, sampleMavenFiles } from "../core/sample-files.ts";
import { readFile } from "./read-file.ts";

// Files at the bounds take seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const shared = resolve("../shared/data");
const stages = ["lead_generation", "qualification"].map((key) => ({ key, name: key }));
const known = { territories: [], people: [], teams: [], products: [], companies: [], opportunities: [], stages };
const digest = (text: string) => createHash("sha256").update(text).digest("hex");

type Source = { name: string; bytes: Uint8Array };

async function planOf(preset: PresetName, sources: Source[], given: PartialChoices): Promise<ImportPlan> {
  const tables = await Promise.all(
    sources.map(async ({ name, bytes }) => {
      const read = await readFile(name, bytes);
      if (!read.ok) throw new Error(read.error.code);
      return read.value;
    }),
  );
  const { mappings, problems } = matchPreset(preset, tables);
  expect(problems).toEqual([]);
  const files = tables.map((table, i) => ({ table, mapping: mappings[i]! }));
  return planImport({ files, choices: withDefaults(given, "EUR"), known, today: "2026-11-21", digest });
}

function totals({ records: { opportunities } }: ImportPlan) {
  const having = (status: string) => opportunities.filter(({ data }) => data.status === status);
  const wonCents = having("won").reduce((sum, { data }) => sum + (data.amountCents ?? 0), 0);
  return { won: having("won").length, wonCents, lost: having("lost").length, open: having("open").length };
}

const countOf = (plan: ImportPlan, topic: string) => plan.questions.find((question) => question.topic === topic)?.count;
const fromDisk = (folder: string): Source[] =>
  readdirSync(join(shared, folder)).map((name) => ({ name, bytes: readFileSync(join(shared, folder, name)) }));

describe("generated files of the presets", () => {
  const { files, facts } = sampleMavenFiles(600);
  const sources = files.map(({ name, text }) => ({ name, bytes: new Uint8Array(Buffer.from(text)) }));
  const { won, wonCents, lost, open } = facts;

  test("maven: everything arrives, the defects are counted as choices", async () => {
    const plan = await planOf("maven", sources, { acceptSuggestions: true });
    expect(totals(plan)).toEqual({ won, wonCents, lost, open });
    expect(plan.rowCounts.error).toBe(0);
    expect(plan.counts).toMatchObject({
      people: { create: facts.people + facts.managers },
      teams: { create: facts.managers },
      territories: { create: 3 },
      companies: { create: facts.companies },
      products: { create: 5 },
      opportunities: { create: facts.deals },
    });
    expect([countOf(plan, "product"), countOf(plan, "undated"), countOf(plan, "without-company")]).toEqual([
      facts.misspelt,
      facts.undated,
      facts.withoutCompany,
    ]);
  });
  test("maven: a spelling nobody decided on fails its rows and no others", async () => {
    const plan = await planOf("maven", sources, {});
    expect(plan.rowCounts.error).toBe(facts.misspelt);
  });
  test("nl-excel: semicolons, Windows-1252, Dutch dates and amounts give the same deals", async () => {
    const dutch = sampleDutchFile(600).file;
    const plan = await planOf(
      "nl-excel",
      [{ name: dutch.name, bytes: new Uint8Array(iconv.encode(dutch.text, "windows-1252")) }],
      {},
    );
    expect(totals(plan)).toEqual({ won, wonCents, lost, open });
    expect(plan.counts.territories.create).toBe(3);
  });
});

describe.runIf(existsSync(join(shared, "maven-crm")))("the public data set, when it is there", () => {
  const expected = { won: 4238, wonCents: 1_000_553_400, lost: 2473, open: 2089 };
  test("maven", async () => {
    const plan = await planOf("maven", fromDisk("maven-crm"), { acceptSuggestions: true });
    expect(totals(plan)).toEqual(expected);
    const created = Object.values(plan.counts).map(({ create }) => create);
    expect(created).toEqual([3, 41, 6, 7, 85, 8800]);
    expect([
      countOf(plan, "product"),
      countOf(plan, "sector"),
      countOf(plan, "without-company"),
      countOf(plan, "undated"),
    ]).toEqual([1480, 12, 1425, 500]);
  });
  test("nl-excel", async () => {
    const plan = await planOf("nl-excel", fromDisk("nl-excel"), {});
    expect(totals(plan)).toEqual(expected);
    expect(plan.rowCounts).toMatchObject({ create: 8800, error: 0 });
  });
});
