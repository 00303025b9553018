import { describe, expect, test } from "vitest";
import { applyColumnChoices, suggestKind, suggestMapping } from "./column-mapping.ts";
import { fieldsOf, fileKinds } from "./fields.ts";
import { looseKey } from "./name-key.ts";
import type { Table } from "./table.ts";

const tableOf = (header: string[], ...rows: string[][]): Table => ({
  fileName: "test.csv",
  format: "csv",
  encoding: "utf-8",
  separator: ";",
  sheet: null,
  header,
  headerRow: 1,
  rows: rows.map((cells, i) => ({ number: i + 2, cells })),
  problems: [],
});
const fieldsByHeader = (table: Table) =>
  Object.fromEntries(suggestMapping(table).columns.map(({ header, field }) => [header, field]));

describe("suggested mapping", () => {
  test("Dutch deal list", () => {
    const table = tableOf(
      ["Dealnaam", "Klant", "Fase", "Waarde (EUR)", "Verwachte sluitdatum", "Eigenaar", "Kleur"],
      ["A", "B", "Offerte", "1,5", "1-2-2026", "C", "x"],
    );
    expect(suggestKind(table.header)).toBe("opportunities");
    expect(fieldsByHeader(table)).toEqual({
      Dealnaam: "name",
      Klant: "company",
      Fase: "stage",
      "Waarde (EUR)": "amount",
      "Verwachte sluitdatum": "expectedClose",
      Eigenaar: "owner",
      Kleur: null,
    });
  });
  test("English deal, company, product and people lists", () => {
    expect(
      fieldsByHeader(tableOf(["Opportunity Name", "Account Name", "Stage", "Amount", "Close Date", "Owner"])),
    ).toEqual({
      "Opportunity Name": "name",
      "Account Name": "company",
      Stage: "stage",
      Amount: "amount",
      "Close Date": "closedOn",
      Owner: "owner",
    });
    expect(suggestKind(["Bedrijfsnaam", "Branche", "Plaats", "Medewerkers"])).toBe("companies");
    expect(suggestKind(["Product", "Lijstprijs", "Kostprijs"])).toBe("products");
    expect(suggestKind(["Naam", "E-mail", "Leidinggevende", "Team"])).toBe("people");
    expect(suggestKind(["kleur", "maat"])).toBeNull();
  });
  test("no field is filled by two columns", () => {
    const { columns } = suggestMapping(tableOf(["Naam", "Bedrijf", "Klantnaam", "Fase", "Status"]));
    const fields = columns.flatMap(({ field }) => field ?? []);
    expect(new Set(fields).size).toBe(fields.length);
  });
  test("a name means one field of a kind", () => {
    for (const kind of fileKinds) {
      const words = fieldsOf(kind).flatMap(({ names }) => [...new Set(names.map(looseKey))]);
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    }
  });
});

describe("choices over the suggestion", () => {
  const table = tableOf(["Naam", "Fase", "Datum", "Anders"], ["A", "Won", "01-02-2026", "03-04-2026"]);
  test("moving a field to another column frees the first, and asks again what is ambiguous", () => {
    const mapping = applyColumnChoices(suggestMapping(table), table, "opportunities", [
      { index: 3, field: "openedOn" },
    ]);
    expect(mapping.columns.map(({ field }) => field)).toEqual(["name", "stage", null, "openedOn"]);
    expect(mapping.columns[3]!.ambiguous).toBe(true);
  });
  test("a chosen order settles an ambiguous column", () => {
    const mapping = applyColumnChoices(suggestMapping(table), table, "opportunities", [{ index: 2, dateOrder: "mdy" }]);
    expect(mapping.columns[2]).toMatchObject({ field: "openedOn", dateOrder: "mdy", ambiguous: false });
  });
  test("another kind starts from its own suggestion", () => {
    expect(applyColumnChoices(suggestMapping(table), table, "companies", []).columns[0]!.field).toBe("name");
    expect(
      applyColumnChoices(suggestMapping(table), table, null, []).columns.every(({ field }) => field === null),
    ).toBe(true);
  });
});
