import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { OutputOf } from "#base/contract/op.ts";
import { inTransaction } from "#base/platform/transaction.ts";
import * as companies from "#relations/companies/contract.ts";
import * as opportunities from "#sales-to-order/opportunities/contract.ts";
import { testApp, type TestApp } from "../../../../tests/kit/app.ts";
import * as contract from "../contract.ts";
import { sampleDutchFile, sampleMavenFiles } from "../core/sample-files.ts";
import iconv from "iconv-lite";
import { executeRun } from "./execute-run.ts";
import { importNow } from "./import-now.ts";
import { resumeRuns } from "./jobs.ts";
import { beginRun } from "./start.ts";

let app: TestApp;
beforeAll(async () => (app = await testApp()), 60_000);
afterAll(() => app.close());

const { files: maven, facts } = sampleMavenFiles(700);
const mavenFiles = maven.map(({ name, text }) => ({ name, bytes: Buffer.from(text) }));
const listOf = (text: string, name = "lijst.csv") => [{ name, bytes: Buffer.from(text) }];
const header = "Kansnummer;Relatie;Verkoper;Fase;Startdatum;Sluitdatum;Bedrag";

type Run = OutputOf<typeof contract.get>;
const upload = (files: { name: string; bytes: Buffer }[], query: object = {}) =>
  app.call(contract.upload, query, undefined, { files }) as Promise<Run>;
const get = (id: string) => app.call(contract.get, { id });
/** The run once its job has carried it out. */
async function finish(id: string): Promise<Run> {
  return vi.waitFor(
    async () => {
      const run = await get(id);
      expect(run.status).not.toBe("running");
      return run;
    },
    { timeout: 20_000, interval: 50 },
  );
}
async function importList(text: string, choices: object = {}): Promise<Run> {
  const { id } = await upload(listOf(text));
  await app.call(contract.configure, { id, choices });
  await app.call(contract.start, { id });
  return finish(id);
}
async function count(table: string, where = "true"): Promise<number> {
  return inTransaction(app.application.platform.database, app.admin, { readOnly: true }, async (tx) => {
    const { rows } = await tx.execute<{ count: number }>(
      sql.raw(`select count(*)::int as count from ${table} where ${where}`),
    );
    return rows[0]!.count;
  });
}
const tables = [
  "opportunity",
  "opportunity_version",
  "opportunity_line",
  "company",
  "person",
  "team",
  "team_membership",
  "territory",
  "territory_person",
  "product",
  "close_reason",
  "import_link",
];
const everything = async () =>
  Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await count(table)] as const)));

describe("the maven files", () => {
  let run: Run;
  let before: Record<string, number>;
  test("are recognised on upload and shown with their defects as choices; nothing is written yet", async () => {
    before = await everything();
    run = await upload(mavenFiles);
    expect(run).toMatchObject({ preset: "maven", source: "maven", status: "ready", can: { start: true, undo: false } });
    expect(run.questions.find(({ topic }) => topic === "product")).toMatchObject({
      value: "NovaPro",
      suggestion: "Nova Pro",
      count: facts.misspelt,
      decided: false,
    });
    expect(run.counts!.rows.error).toBe(facts.misspelt);
    expect(run.counts!.records.opportunities.error).toBe(facts.misspelt);
    expect(run.questions.find(({ topic, value }) => topic === "stage" && value === "Engaging")).toMatchObject({
      suggestion: "qualification",
      decided: true,
    });
    expect(run.problems[0]).toMatchObject({
      code: "choice_needed",
      count: facts.misspelt,
      message: "product: ‘NovaPro’ lijkt op ‘Nova Pro’. Kies of dat bedoeld is.",
    });
    expect(await everything()).toEqual(before);
  });
  test("the rows that would fail can be read page by page before it starts", async () => {
    const first = await app.call(contract.rows, { id: run.id, action: "error", limit: 10 });
    expect(first.items).toHaveLength(10);
    expect(first.items[0]).toMatchObject({
      entity: "opportunity",
      recordId: null,
      problems: [{ code: "choice_needed", field: "product", value: "NovaPro" }],
    });
    const rest = await app.call(contract.rows, { id: run.id, action: "error", limit: 200, cursor: first.nextCursor! });
    expect(first.items.length + rest.items.length).toBe(Math.min(facts.misspelt, 210));
    expect(await app.call(contract.rows, { id: run.id, action: "create" })).toEqual({ items: [], nextCursor: null });
  });
  test("a decision is followed by a new dry run", async () => {
    run = await app.call(contract.configure, { id: run.id, choices: { acceptSuggestions: true } });
    expect(run.counts).toMatchObject({
      rows: { error: 0 },
      records: { opportunities: { create: facts.deals }, companies: { create: facts.companies } },
    });
  });
  test("are carried out with progress, exactly as the dry run said", async () => {
    expect(await app.call(contract.start, { id: run.id })).toMatchObject({ status: "running" });
    run = await finish(run.id);
    expect(run).toMatchObject({
      status: "done",
      can: { undo: true, start: false },
      progress: { done: run.progress.total },
    });
    const summary = await app.call(opportunities.summary, { status: ["won"] });
    expect(summary).toMatchObject({ count: facts.won, amount: facts.wonCents, currency: "EUR" });
    expect((await app.call(opportunities.summary, { status: ["open"] })).count).toBe(facts.open);
    expect(await count("person")).toBe(before["person"]! + facts.people + facts.managers);
    // Open screens of every kind it touched hear of it.
    const told = ["company", "opportunity", "person", "product", "team", "territory"].map((kind) => `${kind}.imported`);
    for (const type of told)
      expect({ type, events: await count("event", `type = '${type}'`) }).toEqual({ type, events: 1 });
    expect(await count("team_membership", "kind = 'manager'")).toBe(facts.managers);
  });
  test("a deal was open from its start until it was won, its amount unknown until then", async () => {
    const { items } = await app.call(opportunities.list, { status: ["won"], limit: 1 });
    const deal = items[0]!;
    const { items: versions } = await app.call(opportunities.history, { id: deal.id, limit: 50 });
    expect(versions).toHaveLength(2);
    const past = await app.call(opportunities.get, { id: deal.id, asOf: versions[1]!.effectiveFrom });
    expect(past).toMatchObject({ status: "open", amount: null, name: deal.name });
    expect(versions.every(({ origin }) => origin === "import")).toBe(true);
    expect(deal.amount).toBeGreaterThan(0);
  });
  test("imported again change nothing at all", async () => {
    const then = await everything();
    const again = await importNow(app.application.platform, app.admin, {
      files: mavenFiles,
      choices: { acceptSuggestions: true },
    });
    expect(again).toMatchObject({ status: "done", counts: { rows: { create: 0, update: 0, error: 0 } } });
    for (const counts of Object.values(again.counts!.records)) expect(counts).toMatchObject({ create: 0, update: 0 });
    expect(await everything()).toEqual(then);
  });
  test("the same deals as a Dutch spreadsheet find the companies and people that are there", async () => {
    const dutch = sampleDutchFile(700).file;
    const seen = await upload([{ name: dutch.name, bytes: iconv.encode(dutch.text, "windows-1252") }]);
    expect(seen).toMatchObject({
      preset: "nl-excel",
      files: [{ encoding: "windows-1252", separator: ";" }],
      counts: { records: { companies: { create: 0 }, people: { create: 0 } } },
    });
    await app.call(contract.remove, { id: seen.id });
    await expect(get(seen.id)).rejects.toMatchObject({ code: "not_found" });
  });
  test("undoing is refused after a change, says how many, and forced takes everything back", async () => {
    const { items } = await app.call(opportunities.list, { status: ["open"], limit: 1 });
    await app.call(opportunities.edit, { id: items[0]!.id, nextStep: "Bellen" });
    await expect(app.call(contract.undo, { id: run.id })).rejects.toMatchObject({
      code: "imports.changed_since",
      params: { count: 1 },
    });
    expect(await app.call(contract.undo, { id: run.id, force: true })).toMatchObject({
      status: "undone",
      can: { undo: false },
    });
    expect(await everything()).toEqual(before);
    await expect(app.call(contract.undo, { id: run.id })).rejects.toMatchObject({ code: "imports.not_done" });
  });
});

describe("a run that is interrupted", () => {
  const platformWith = (stopAfter: number) => {
    let left = stopAfter;
    const { platform } = app.application;
    // A process that dies leaves its transaction unfinished: from the nth on, the database is out of reach for it.
    const pool = new Proxy(platform.database.pool, {
      get: (target, name) => {
        if (name !== "connect") return Reflect.get(target, name) as unknown;
        return () => (left-- > 0 ? target.connect() : Promise.reject(new Error("gone")));
      },
    });
    return { ...platform, database: { ...platform.database, pool } };
  };
  const request = { files: mavenFiles, choices: { acceptSuggestions: true } };
  const latest = async () => (await app.call(contract.list, { limit: 1 })).items[0]!;

  // With several processes on one server, a run counts as left behind only when nothing was heard of it for a while.
  const keepSilent = (id: string) =>
    inTransaction(app.application.platform.database, app.admin, {}, (tx) =>
      tx.execute(sql`update import_run set heartbeat_at = heartbeat_at - interval '5 minutes' where id = ${id}`),
    );

  test.each([5, 6, 8, 11, 13, 14])(
    "after %i transactions is resumed at the next start and ends as if nothing happened",
    async (transactions) => {
      const before = await everything();
      await expect(importNow(platformWith(transactions), app.admin, request)).rejects.toThrow("gone");
      const { id, status } = await latest();
      expect(status).toBe("running");
      await keepSilent(id);
      expect(await resumeRuns(app.application.platform)).toBe(1);
      const run = await finish(id);
      expect(run).toMatchObject({ status: "done", counts: { records: { opportunities: { create: facts.deals } } } });
      expect(await count("opportunity", `external_source = 'maven'`)).toBe(facts.deals);
      const reported = `run_id = '${id}' and entity = 'opportunity' and action = 'create'`;
      expect(await count("import_row", reported)).toBe(facts.deals);
      await app.call(contract.undo, { id });
      expect(await everything()).toEqual(before);
    },
  );
  test("before it began leaves nothing", async () => {
    const before = await count("import_run");
    await expect(importNow(platformWith(1), app.admin, request)).rejects.toThrow("gone");
    expect(await count("import_run")).toBe(before);
  });
  test("is not carried out by two processes at once", async () => {
    const { platform } = app.application;
    const { id: runId } = await upload(mavenFiles);
    await app.call(contract.configure, { id: runId, choices: request.choices });
    await inTransaction(platform.database, app.admin, {}, (tx) => beginRun(tx, app.admin, runId, platform.clock()));
    const job = { orgId: app.admin.orgId, runId };
    const carriedOut: number[] = [];
    await Promise.all([0, 1].map((i) => executeRun(platform, job, () => carriedOut.push(i))));
    expect(new Set(carriedOut).size).toBe(1);
    expect(await count("opportunity", `external_source = 'maven'`)).toBe(facts.deals);
    await app.call(contract.undo, { id: runId });
  });
  test("by a fault is taken back whole", async () => {
    const before = await everything();
    const { platform } = app.application;
    const fault = () => {
      throw new Error("fault");
    };
    await expect(importNow(platform, app.admin, request, (done) => done > facts.deals && fault())).rejects.toThrow(
      "fault",
    );
    expect(await latest()).toMatchObject({ status: "failed", failure: "failed", can: { undo: false, start: false } });
    expect(await everything()).toEqual(before);
  });
});

describe("a list without preset", () => {
  test("a column that must be mapped keeps the run from starting; mapping it lets it", async () => {
    const seen = await upload(listOf("Naam;Klant;Stand van zaken\nGroot plan;Acme;Offerte\n"));
    expect(seen).toMatchObject({ preset: null, status: "analysed", can: { start: false } });
    await expect(app.call(contract.start, { id: seen.id })).rejects.toMatchObject({
      code: "imports.nothing_to_import",
    });
    const mapped = await app.call(contract.configure, {
      id: seen.id,
      files: [{ position: 0, kind: "opportunities", columns: [{ index: 2, field: "stage" }] }],
    });
    expect(mapped).toMatchObject({
      status: "ready",
      files: [{ missing: [], columns: [{ field: "name" }, { field: "company" }, { field: "stage" }] }],
    });
    await app.call(contract.start, { id: seen.id });
    const run = await finish(seen.id);
    const { items } = await app.call(contract.rows, { id: run.id });
    const deal = items.find(({ entity }) => entity === "opportunity")!;
    expect(await app.call(opportunities.get, { id: deal.recordId! })).toMatchObject({
      name: "Groot plan",
      status: "open",
      amount: null,
    });
    await app.call(contract.undo, { id: run.id });
  });
  test("failed rows come back with their reason, the rest is imported", async () => {
    const run = await importList(
      `${header}\n1;Acme;Ann;Offerte;01-02-2026;;1.000,00\n2;Acme;Ann;Offerte;31-02-2026;;5\n3;Acme;Ann;Zweeft;13-02-2026;;12,5,3\n`,
    );
    expect(run).toMatchObject({ status: "done", counts: { rows: { create: 1, error: 2 } } });
    const { items } = await app.call(contract.rows, { id: run.id, action: "error" });
    expect(items.map(({ row, problems }) => [row, ...problems.map(({ message }) => message)])).toEqual([
      [3, "Startdatum: de datum ‘31-02-2026’ bestaat niet. Verbeter hem, of kies een andere datumvolgorde."],
      [4, "Bedrag: ‘12,5,3’ is geen bedrag. Schrijf het als 1234,56."],
    ]);
    const { body } = (await app.call(contract.failedRows, { id: run.id })) as { body: string };
    expect(body.split("\r\n")[1]).toBe(
      "2;Acme;Ann;Offerte;31-02-2026;;5;3;Startdatum: de datum ‘31-02-2026’ bestaat niet. Verbeter hem, of kies een andere datumvolgorde.",
    );
    await app.call(contract.undo, { id: run.id });
  });
  test("an update adds to history, keeps what people changed, and undoing it puts the former values back", async () => {
    const first = await importList(`${header}\nK1;Acme;Ann;Offerte;01-02-2026;;1.000,00\n`);
    const { items } = await app.call(contract.rows, { id: first.id });
    const id = items.find(({ entity }) => entity === "opportunity")!.recordId!;
    await app.call(opportunities.edit, { id, name: "Eigen naam" });
    const second = await importList(`${header}\nK1;Acme;Ann;Gewonnen;01-02-2026;20-02-2026;1.500,00\n`);
    expect(second.counts!.rows).toMatchObject({ update: 1, create: 0 });
    expect(await app.call(opportunities.get, { id })).toMatchObject({
      status: "won",
      amount: 150_000,
      name: "Eigen naam",
      closedOn: "2026-02-20",
    });
    expect(await app.call(opportunities.get, { id, asOf: "2026-02-10" })).toMatchObject({
      status: "open",
      amount: 100_000,
    });
    await app.call(contract.undo, { id: second.id });
    expect(await app.call(opportunities.get, { id })).toMatchObject({
      status: "open",
      amount: 100_000,
      name: "Eigen naam",
    });
    const third = await upload(listOf(`${header}\nK1;Acme;Ann;Gewonnen;01-02-2026;20-02-2026;1.500,00\n`));
    expect(third.counts!.rows).toMatchObject({ update: 1 });
    await app.call(contract.undo, { id: first.id, force: true });
  });
  test("what is used elsewhere since stops an undo, or stays when forced", async () => {
    const run = await importList(`${header}\nK1;Acme Gebruikt;Ann;Offerte;01-02-2026;;1.000,00\n`);
    const { items } = await app.call(companies.list, { q: "acme gebruikt" });
    await app.make.opportunity({ companyId: items[0]!.id });
    await expect(app.call(contract.undo, { id: run.id })).rejects.toMatchObject({
      code: "imports.in_use",
      params: { count: 1 },
    });
    await app.call(contract.undo, { id: run.id, force: true });
    expect((await app.call(companies.list, { q: "acme gebruikt" })).items).toHaveLength(1);
  });
});

describe("refusals", () => {
  test.each([
    ["no file", [], {}, "imports.no_files"],
    ["rubbish", [{ name: "a.csv", bytes: Buffer.from([1, 2, 0, 3]) }], {}, "imports.file_binary"],
    ["an empty file", [{ name: "a.csv", bytes: Buffer.alloc(0) }], {}, "imports.file_empty"],
    ["a file of another preset", listOf("a;b\n1;2\n"), { preset: "maven" }, "imports.preset_unmatched"],
  ])("%s is refused, naming the file, and nothing is kept", async (_, files, query, code) => {
    const before = await count("import_run");
    await expect(upload(files, query)).rejects.toMatchObject({ code });
    expect(await count("import_run")).toBe(before);
  });
  test("a run that started cannot be changed, started again or removed", async () => {
    const run = await importList(`${header}\nK9;Acme;Ann;Offerte;01-02-2026;;1\n`);
    for (const op of [contract.configure, contract.start, contract.remove]) {
      await expect(app.call(op, { id: run.id })).rejects.toMatchObject({ code: "imports.started" });
    }
  });
  test("a seller may not import", async () => {
    const seller = await app.make.actor();
    await expect(app.call(contract.list, {}, seller)).rejects.toMatchObject({ code: "forbidden" });
  });
});
