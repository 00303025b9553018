import { describe, expect, test } from "vitest";
import { matchPreset, recognisePreset } from "./presets.ts";
import type { Table } from "./table.ts";

const tableOf = (fileName: string, header: string): Table => {
  return {
    fileName,
    format: "csv",
    encoding: "utf-8",
    separator: ",",
    sheet: null,
    header: header.split(","),
    headerRow: 1,
    rows: [],
    problems: [],
  };
};
const pipeline = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value";
const accounts = "account,sector,year_established,revenue,employees,office_location,subsidiary_of";
const maven = [
  tableOf("d.csv", "Table,Field,Description"),
  tableOf("p.csv", pipeline),
  tableOf("t.csv", "sales_agent,manager,regional_office"),
  tableOf("a.csv", accounts),
  tableOf("x.csv", "product,series,sales_price"),
];
const dutch = tableOf(
  "k.csv",
  "Kansnummer,Relatie,Product,Verkoper,Regio,Fase,Startdatum,Sluitdatum,Bedrag excl. btw,Opmerking",
);

describe("presets", () => {
  test("know their files by the header, in any order, and leave the dictionary out", () => {
    const { mappings, problems } = matchPreset("maven", maven);
    expect(problems).toEqual([]);
    expect(mappings.map((mapping) => mapping?.kind)).toEqual([
      null,
      "opportunities",
      "people",
      "companies",
      "products",
    ]);
    expect(mappings[3]!.columns.find(({ field }) => field === "revenue")!.scale).toBe(1_000_000);
    expect(recognisePreset(maven)).toBe("maven");
  });
  test("the Dutch spreadsheet fills every field it has a place for", () => {
    const { mappings, problems } = matchPreset("nl-excel", [dutch]);
    expect(problems).toEqual([]);
    expect(mappings[0]!.columns.map(({ field }) => field)).toEqual([
      "externalId",
      "company",
      "product",
      "owner",
      "territory",
      "stage",
      "openedOn",
      "closedOn",
      "amount",
      null,
    ]);
    expect(recognisePreset([dutch])).toBe("nl-excel");
  });
  test("a column with another name is a problem that names it", () => {
    const { problems } = matchPreset("maven", [tableOf("p.csv", pipeline.replace("deal_stage", "phase"))]);
    expect(problems).toEqual([{ code: "column_missing", fileName: "p.csv", params: { column: "deal_stage" } }]);
  });
  test("a file of something else, and the same file twice, are problems", () => {
    expect(matchPreset("maven", [tableOf("k.csv", "kleur,maat")]).problems[0]).toMatchObject({
      code: "preset_unmatched",
      fileName: "k.csv",
    });
    expect(matchPreset("maven", [maven[1]!, maven[1]!]).problems[0]).toMatchObject({ code: "preset_file_twice" });
    expect(recognisePreset([tableOf("k.csv", "kleur,maat")])).toBeNull();
    expect(recognisePreset([])).toBeNull();
  });
});
