import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withDefaults } from "./choices.ts";
import type { PartialChoices } from "./choices.ts";
import { suggestMapping } from "./column-mapping.ts";
import { planImport } from "./plan-import.ts";
import type { ImportPlan, Known, KnownRecord, PlanInput, PlannedRecord } from "./plan.ts";
import type { Table } from "./table.ts";

const digest = (text: string) => createHash("sha256").update(text).digest("hex");
const stages = ["lead_generation", "qualification", "needs_analysis", "proposal"].map((key) => ({ key, name: key }));
const nothing: Known = {
  territories: [],
  people: [],
  teams: [],
  products: [],
  companies: [],
  opportunities: [],
  stages,
};

function tableOf(text: string): Table {
  const lines = text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(";"));
  const rows = lines.slice(1).map((cells, i) => ({ number: i + 2, cells }));
  return {
    fileName: "test.csv",
    format: "csv",
    encoding: "utf-8",
    separator: ";",
    sheet: null,
    header: lines[0]!,
    headerRow: 1,
    rows,
    problems: [],
  };
}

function planOf(texts: string[], choices: PartialChoices = {}, known: Known = nothing): ImportPlan {
  const files = texts.map((text) => {
    const table = tableOf(text);
    return { table, mapping: suggestMapping(table) };
  });
  const input: PlanInput = { files, choices: withDefaults(choices, "EUR"), known, today: "2026-11-21", digest };
  return planImport(input);
}

/** What the organisation has after a plan was carried out. */
function knownAfter({ records }: ImportPlan): Known {
  const named = <T extends { name: string }>(list: PlannedRecord<T>[]): KnownRecord[] =>
    list.map(({ key, sourceId, hash, data }) => ({ id: key, name: data.name, sourceId, contentHash: hash }));
  return {
    territories: named(records.territories),
    people: records.people.map((record) => ({ ...named([record])[0]!, email: record.data.email })),
    teams: named(records.teams),
    companies: named(records.companies),
    products: records.products.map((record) => ({
      ...named([record])[0]!,
      listPriceCents: record.data.listPriceCents,
    })),
    opportunities: records.opportunities.map(({ key, sourceId, hash }) => ({ id: key, sourceId, contentHash: hash })),
    stages,
  };
}

const deals = (...rows: string[]) =>
  ["Kansnummer;Relatie;Product;Verkoper;Fase;Startdatum;Sluitdatum;Bedrag", ...rows].join("\n");
const codes = (plan: ImportPlan, row = 2) =>
  plan.rows.findLast((planned) => planned.row === row)!.problems.map(({ code, field }) => `${field} ${code}`);
const first = (plan: ImportPlan) => plan.records.opportunities[0]!.data;
const local = (date: string, time: "00:00" | "12:00" = "00:00") => ({ at: "local" as const, date, time });

describe("dates become history", () => {
  test("a won deal was open from its start, with the amount unknown until it closed", () => {
    const { history, amountCents, status } = first(
      planOf([deals("1;Acme;Widget;Ann;Gewonnen;20-10-2016;01-03-2017;1.054,00")]),
    );
    expect({ amountCents, status }).toEqual({ amountCents: 105_400, status: "won" });
    expect(history).toEqual([
      {
        from: local("2016-10-20"),
        status: "open",
        stageKey: "qualification",
        amountCents: null,
        expectedClose: null,
        closedOn: null,
      },
      {
        from: local("2017-03-01"),
        status: "won",
        stageKey: "qualification",
        amountCents: 105_400,
        expectedClose: null,
        closedOn: "2017-03-01",
      },
    ]);
  });
  test("a deal that opened and closed on one day was open until noon", () => {
    const { history } = first(planOf([deals("1;Acme;Widget;Ann;Lost;13-03-2017;13-03-2017;0")]));
    expect(history.map(({ from, status, amountCents }) => [from, status, amountCents])).toEqual([
      [local("2017-03-13"), "open", null],
      [local("2017-03-13", "12:00"), "lost", null],
    ]);
  });
  test("an undated prospect starts at the import and is flagged", () => {
    const plan = planOf([deals("1;Acme;Widget;Ann;Prospect;;;")]);
    expect(first(plan)).toMatchObject({
      stageKey: "lead_generation",
      openedOn: null,
      history: [{ from: { at: "import" } }],
    });
    expect(codes(plan)).toEqual(["openedOn history_starts_at_import"]);
    expect(plan.rowCounts).toMatchObject({ create: 1, warning: 1, error: 0 });
    expect(codes(planOf([deals("1;Acme;Widget;Ann;Prospect;;;")], { undated: "reject" }))).toEqual([
      "openedOn required",
    ]);
  });
  test("the close date of an open deal is what it is expected to be", () => {
    expect(first(planOf([deals("1;Acme;Widget;Ann;In gesprek;13-01-2026;31-12-2026;5")]))).toMatchObject({
      status: "open",
      closedOn: null,
      expectedClose: "2026-12-31",
      amountCents: 500,
    });
  });
  test("a closed deal without close date fails unless it may be assumed", () => {
    const text = deals("1;Acme;Widget;Ann;Gewonnen;13-01-2026;;5");
    expect(codes(planOf([text]))).toEqual(["closedOn close_date_missing"]);
    expect(first(planOf([text], { closedWithoutDate: "start-date" }))).toMatchObject({ closedOn: "2026-01-13" });
    expect(first(planOf([text], { closedWithoutDate: "import-moment" })).history.at(-1)).toMatchObject({
      from: { at: "import" },
      status: "won",
      closedOn: null,
    });
  });
  test("a closed deal without start begins at its close", () => {
    const plan = planOf([deals("1;Acme;Widget;Ann;Gewonnen;;13-01-2026;5")]);
    expect(first(plan).history).toHaveLength(1);
    expect(codes(plan)).toEqual(["openedOn history_starts_at_close"]);
  });
});

describe("bad input names its field", () => {
  test.each([
    ["1;Acme;Widget;Ann;Gewonnen;31-02-2026;01-03-2026;5", "openedOn date_impossible"],
    ["1;Acme;Widget;Ann;Gewonnen;gisteren;01-03-2026;5", "openedOn date_invalid"],
    ["1;Acme;Widget;Ann;Gewonnen;13-02-2026;01-03-2026;12,5,3", "amount amount_invalid"],
    ["1;Acme;Widget;Ann;Gewonnen;13-02-2026;01-03-2026;-5", "amount amount_negative"],
    ["1;Acme;Widget;Ann;Gewonnen;13-02-2026;01-02-2026;5", "closedOn close_before_start"],
    ["1;Acme;Widget;Ann;In gesprek;13-02-2027;;5", "openedOn date_in_future"],
    ["1;Acme;Widget;Ann;Gewonnen;13-02-2026;01-03-2027;5", "closedOn date_in_future"],
    ["1;Acme;Widget;Ann;Zweeft;13-02-2026;;5", "stage stage_unknown"],
    ["1;Acme;Widget;Ann;;13-02-2026;;5", "stage required"],
    [`1;${"A".repeat(201)};Widget;Ann;In gesprek;13-02-2026;;5`, "company too_long"],
    [`${"9".repeat(101)};Acme;Widget;Ann;In gesprek;13-02-2026;;5`, "externalId too_long"],
    [";;;;In gesprek;13-02-2026;;5", "name required"],
  ])("%s: %s", (row, problem) => {
    const plan = planOf([deals(row, "2;Acme;Widget;Ann;In gesprek;13-02-2026;;5")]);
    expect(codes(plan)).toEqual([problem]);
    expect(plan.rowCounts).toMatchObject({ error: 1, create: 1 });
    expect(plan.records.opportunities).toHaveLength(1);
  });
  test("a file without its required column fails row by row, naming the field", () => {
    const table = tableOf("Naam;Klant\nA;B");
    const mapping = suggestMapping(table, "opportunities");
    const plan = planImport({
      files: [{ table, mapping }],
      choices: withDefaults({}, "EUR"),
      known: nothing,
      today: "2026-11-21",
      digest,
    });
    expect(codes(plan)).toEqual(["stage required"]);
  });
  test("a row that was broken in the file keeps only that message", () => {
    const table = tableOf(deals("1;Acme;Widget"));
    const problem = {
      file: 0,
      row: 2,
      field: null,
      column: null,
      code: "columns_unequal",
      severity: "error",
      value: null,
    } as const;
    const input = { choices: withDefaults({}, "EUR"), known: nothing, today: "2026-11-21", digest };
    const plan = planImport({
      ...input,
      files: [{ table: { ...table, problems: [problem] }, mapping: suggestMapping(table) }],
    });
    expect(codes(plan)).toEqual(["null columns_unequal"]);
  });
});

describe("names", () => {
  const products = "Product;Lijstprijs\nGTX Pro;4.821,00";
  const deal = deals("1;;GTXPro;Ann;In gesprek;13-02-2026;;", "2;Acme;GTX Pro;Ann;In gesprek;13-02-2026;;");
  test("a misspelt product waits for a decision and shows the suggestion", () => {
    const plan = planOf([deal, products]);
    expect(codes(plan)).toEqual(["product choice_needed"]);
    expect(plan.questions.find(({ topic }) => topic === "product")).toMatchObject({
      value: "GTXPro",
      suggestion: "GTX Pro",
      count: 1,
      rows: [2],
      decided: false,
    });
  });
  test.each([
    ["accepting all suggestions", { acceptSuggestions: true }, "gtx pro"],
    ["a decision of its own", { values: { product: { gtxpro: { use: "GTX Pro" } } } } as PartialChoices, "gtx pro"],
    ["creating it as another product", { values: { product: { GTXPro: "create" } } } as PartialChoices, "gtxpro"],
    // Without product and company such a deal has no name but its number.
    ["leaving it out", { values: { product: { GTXPro: "leave-empty" } } } as PartialChoices, null],
  ])("%s settles it", (_, choices, key) => {
    expect(
      planOf([deal, products], choices).records.opportunities.find(({ sourceId }) => sourceId === "1")!.data.productKey,
    ).toBe(key);
  });
  test("unknown names are created, left out or refused as chosen", () => {
    expect(planOf([deal]).counts).toMatchObject({
      people: { create: 1 },
      companies: { create: 1 },
      products: { create: 2 },
    });
    expect(planOf([deal], { unknown: { person: "leave-empty" } }).counts.people.create).toBe(0);
    expect(codes(planOf([deal], { unknown: { person: "reject" } }))).toEqual(["owner value_unknown"]);
  });
  test("an unknown stage word can be mapped", () => {
    const plan = planOf([deals("1;Acme;Widget;Ann;Zweeft;13-02-2026;;5")], {
      stages: { zweeft: { status: "open", stageKey: "proposal" } },
    });
    expect(first(plan).stageKey).toBe("proposal");
    expect(plan.questions.find(({ topic }) => topic === "stage")).toMatchObject({ value: "Zweeft", decided: true });
  });
  test("a misspelt sector is kept until the suggestion is taken", () => {
    const text = "Bedrijfsnaam;Branche\nAcme;technolgy";
    expect(planOf([text]).records.companies[0]!.data.sector).toBe("technolgy");
    expect(planOf([text]).questions[0]).toMatchObject({
      topic: "sector",
      value: "technolgy",
      suggestion: "technology",
    });
    expect(planOf([text], { acceptSuggestions: true }).records.companies[0]!.data.sector).toBe("technology");
    expect(planOf([text], { sectors: { Technolgy: "Techniek" } }).records.companies[0]!.data.sector).toBe("Techniek");
  });
});

describe("companies and people", () => {
  test("parents come first, wherever they stand", () => {
    const { companies } = planOf(["Bedrijfsnaam;Moederbedrijf\nDochter;Moeder\nMoeder;Oma\nOma;"]).records;
    expect(companies.map(({ data }) => data.name)).toEqual(["Oma", "Moeder", "Dochter"]);
  });
  test("a circle of parents is refused", () => {
    const plan = planOf(["Bedrijfsnaam;Moederbedrijf\nA;B\nB;A\nC;C"]);
    expect(codes(plan, 3)).toEqual(["parent parent_cycle"]);
    expect(codes(plan, 4)).toEqual(["parent parent_cycle"]);
    const keys = new Set(plan.records.companies.map(({ key }) => key));
    for (const { data } of plan.records.companies) if (data.parentKey !== null) expect(keys).toContain(data.parentKey);
  });
  test("a name twice is one company when the rows agree, otherwise an error", () => {
    const plan = planOf(["Bedrijfsnaam;Plaats\nAcme;Delft\nACME;Delft\nacme;Gouda"]);
    expect([2, 3, 4].map((row) => plan.rows.find((planned) => planned.row === row)!.action)).toEqual([
      "create",
      "error",
      "error",
    ]);
    expect(planOf(["Bedrijfsnaam;Plaats\nAcme;Delft\nAcme;Delft"]).rowCounts).toMatchObject({
      create: 1,
      skip: 1,
      error: 0,
    });
  });
  test("managers become people who lead a team in their region; deals follow their owner", () => {
    const plan = planOf([
      "Sales agent;Manager;Regional office\nAnn;Max;Oost\nBob;Max;Oost",
      deals("1;Acme;Widget;Ann;In gesprek;13-02-2026;;"),
    ]);
    expect(
      plan.records.people.map(({ data }) => [data.name, data.role, data.managerKey, data.teamKey, data.territoryKey]),
    ).toEqual([
      ["Max", "manager", null, "team max", "oost"],
      ["Ann", "rep", "max", "team max", "oost"],
      ["Bob", "rep", "max", "team max", "oost"],
    ]);
    expect(plan.records.teams.map(({ data }) => data)).toEqual([
      { name: "Team Max", managerKey: "max", territoryKey: "oost" },
    ]);
    expect(first(plan)).toMatchObject({ teamKey: "team max", territoryKey: "oost" });
  });
  test("a wrong e-mail address is refused", () => {
    expect(codes(planOf(["Naam;E-mail;Team\nAnn;ann(at)x.nl;A"]))).toEqual(["email email_invalid"]);
  });
});

describe("values of deals the source leaves open", () => {
  const products = "Product;Lijstprijs\nWidget;100,00";
  const text = deals(
    "1;Acme;Widget;Ann;In gesprek;13-02-2026;;",
    "2;Acme;Widget;Ann;Lost;13-02-2026;14-02-2026;0",
    "3;Acme;Los;Ann;In gesprek;13-02-2026;;0",
  );
  test("stay unknown", () => {
    expect(planOf([products, text]).records.opportunities.map(({ data }) => data.amountCents)).toEqual([
      null,
      null,
      null,
    ]);
  });
  test("become the list price when so chosen, where there is one", () => {
    const plan = planOf([products, text], { openValue: "list-price" });
    expect(plan.records.opportunities.map(({ data }) => data.amountCents)).toEqual([10_000, 10_000, null]);
    expect(codes(plan, 4)).toEqual(["product list_price_unknown"]);
  });
});

describe("importing again", () => {
  const texts = [
    "Bedrijfsnaam;Branche;Moederbedrijf\nAcme;retail;Groep\nGroep;;",
    "Product;Lijstprijs\nWidget;100,00",
    "Verkoper;Manager;Regio\nAnn;Max;Oost",
    deals(
      "1;Acme;Widget;Ann;Gewonnen;20-10-2016;01-03-2017;1.054,00",
      "2;;Widget;Ann;Prospect;;;",
      ";Beta;Widget;Ann;In gesprek;13-01-2026;;",
      ";Beta;Widget;Ann;In gesprek;13-01-2026;;",
    ),
  ];
  test("changes nothing", () => {
    const again = planOf(texts, {}, knownAfter(planOf(texts)));
    for (const counts of Object.values(again.counts)) expect(counts).toMatchObject({ create: 0, update: 0, skip: 0 });
    expect(again.rowCounts).toMatchObject({ create: 0, update: 0, error: 0, unchanged: 8 });
  });
  test("the deals alone, without the files around them, changes nothing either", () => {
    const again = planOf([texts[3]!], {}, knownAfter(planOf(texts)));
    for (const counts of Object.values(again.counts)) expect(counts).toMatchObject({ create: 0, update: 0 });
  });
  test("a changed row is an update, or skipped when so chosen", () => {
    const known = knownAfter(planOf(texts));
    const changed = [deals("1;Acme;Widget;Ann;Gewonnen;20-10-2016;01-03-2017;2.000,00")];
    expect(planOf(changed, {}, known).records.opportunities[0]).toMatchObject({ action: "update", existingId: "1" });
    expect(planOf(changed, { duplicates: "skip" }, known).rowCounts).toMatchObject({ skip: 1, update: 0 });
  });
  test("a company renamed since is still found", () => {
    const known = knownAfter(planOf(texts));
    known.companies[0]!.name = "Heel anders";
    const plan = planOf(texts, {}, known);
    expect(plan.counts.companies).toMatchObject({ create: 0 });
  });
  test("the same number twice is one deal when the rows agree, otherwise an error", () => {
    const row = "1;Acme;Widget;Ann;In gesprek;13-02-2026;;5";
    expect(planOf([deals(row, row)]).rowCounts).toMatchObject({ create: 1, skip: 1, error: 0 });
    expect(codes(planOf([deals(row, `${row}0`)]), 3)).toEqual(["externalId duplicate_id"]);
  });
});

test("an address belongs to one person", () => {
  const plan = planOf(["Naam;E-mail;Team\nAnn;a@x.nl;A\nBob;A@X.nl;A"]);
  expect(codes(plan, 3)).toEqual(["email email_taken"]);
});

test("whatever a file holds, every row ends in exactly one outcome and every reference exists", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "",
      "Acme",
      "Acmé",
      "Widget",
      "Wodget",
      "Gewonnen",
      "Prospect",
      "Lost",
      "1-2-2026",
      "2026-01-13",
      "12,5,3",
      "1.000,00",
      "0",
    ),
    fc.string({ maxLength: 12 }).map((text) => text.replace(/[;\n\r]/gu, " ")),
  );
  const rows = fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, fc.boolean(), (lines, acceptSuggestions) => {
      const table = { ...tableOf(deals()), rows: lines.map((cells, i) => ({ number: i + 2, cells })) };
      const input = {
        choices: withDefaults({ acceptSuggestions }, "EUR"),
        known: nothing,
        today: "2026-11-21",
        digest,
      };
      const plan = planImport({
        ...input,
        files: [{ table, mapping: suggestMapping(tableOf(deals("1;A;B;C;Won;1-1-2020;1-1-2020;1"))) }],
      });
      expect(plan.rows).toHaveLength(lines.length);
      for (const { action, problems } of plan.rows)
        expect(action === "error").toBe(problems.some(({ severity }) => severity === "error"));
      const companies = new Set(plan.records.companies.map(({ key }) => key));
      for (const { data } of plan.records.opportunities) {
        if (data.companyKey !== null) expect(companies).toContain(data.companyKey);
        expect(data.history.length).toBeGreaterThan(0);
        expect(data.amountCents === null || Number.isSafeInteger(data.amountCents)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
