import { suggestMapping } from "./column-mapping.ts";
import type { FileMapping } from "./column-mapping.ts";
import type { FileKind } from "./fields.ts";
import { fieldOf } from "./fields.ts";
import { looseKey } from "./name-key.ts";
import type { FileProblem, Table } from "./table.ts";

/** Sources whose files are known by their header. */
export type PresetName = "maven" | "nl-excel";

export const presetNames: readonly PresetName[] = ["maven", "nl-excel"];

/** One file of a preset: header name → field (null: shown, not taken over). A file without kind is left out. */
type PresetFile = {
  role: string;
  kind: FileKind | null;
  columns: Record<string, string | null>;
  /** Columns whose amounts are not in single units. */
  scales?: Record<string, number>;
};

const maven: readonly PresetFile[] = [
  {
    role: "accounts.csv",
    kind: "companies",
    columns: {
      account: "name",
      sector: "sector",
      year_established: "foundedYear",
      revenue: "revenue",
      employees: "employees",
      office_location: "country",
      subsidiary_of: "parent",
    },
    scales: { revenue: 1_000_000 },
  },
  { role: "products.csv", kind: "products", columns: { product: "name", series: "family", sales_price: "listPrice" } },
  {
    role: "sales_teams.csv",
    kind: "people",
    columns: { sales_agent: "name", manager: "manager", regional_office: "territory" },
  },
  {
    role: "sales_pipeline.csv",
    kind: "opportunities",
    columns: {
      opportunity_id: "externalId",
      sales_agent: "owner",
      product: "product",
      account: "company",
      deal_stage: "stage",
      engage_date: "openedOn",
      close_date: "closedOn",
      close_value: "amount",
    },
  },
  { role: "data_dictionary.csv", kind: null, columns: { Table: null, Field: null, Description: null } },
];

const nlExcel: readonly PresetFile[] = [
  {
    role: "verkoopkansen.csv",
    kind: "opportunities",
    columns: {
      Kansnummer: "externalId",
      Relatie: "company",
      Product: "product",
      Verkoper: "owner",
      Regio: "territory",
      Fase: "stage",
      Startdatum: "openedOn",
      Sluitdatum: "closedOn",
      "Bedrag excl. btw": "amount",
      Opmerking: null,
    },
  },
];

const presetFiles: Record<PresetName, readonly PresetFile[]> = { maven, "nl-excel": nlExcel };

/** What a preset makes of a set of files: a mapping per file in the same order, and what is wrong. */
export type PresetMatch = { mappings: (FileMapping | null)[]; problems: FileProblem[] };

function missingColumns(file: PresetFile, header: readonly string[]): string[] {
  const present = new Set(header.map(looseKey));
  return Object.keys(file.columns).filter((name) => !present.has(looseKey(name)));
}

/** The preset file a header belongs to: most columns in common, at least two thirds of them. */
function fileFor(preset: PresetName, header: readonly string[]): { file: PresetFile; missing: string[] } | null {
  let best: { file: PresetFile; missing: string[]; share: number } | null = null;
  for (const file of presetFiles[preset]) {
    const missing = missingColumns(file, header);
    const share = 1 - missing.length / Object.keys(file.columns).length;
    if (share >= 0.6 && (!best || share > best.share)) best = { file, missing, share };
  }
  return best;
}

function mapByName(table: Table, file: PresetFile): FileMapping {
  const mapping = suggestMapping(table, file.kind);
  const wanted = new Map(Object.entries(file.columns).map(([name, field]) => [looseKey(name), field]));
  for (const column of mapping.columns) {
    column.field = wanted.get(looseKey(column.header)) ?? null;
    column.scale = file.scales?.[column.header] ?? 1;
    const type = file.kind && column.field ? fieldOf(file.kind, column.field)?.type : undefined;
    if (type === "text" || type === undefined) column.ambiguous = false;
  }
  return mapping;
}

/** Reads files the way a preset prescribes, in any order; a column the preset needs and the file lacks is a problem by name. */
export function matchPreset(preset: PresetName, tables: readonly Table[]): PresetMatch {
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  const mappings = tables.map((table) => {
    const match = fileFor(preset, table.header);
    if (!match) {
      problems.push({ code: "preset_unmatched", fileName: table.fileName, params: { preset } });
      return null;
    }
    const { file, missing } = match;
    for (const column of missing)
      problems.push({ code: "column_missing", fileName: table.fileName, params: { column } });
    if (file.kind && seen.has(file.role))
      problems.push({ code: "preset_file_twice", fileName: table.fileName, params: { role: file.role } });
    seen.add(file.role);
    return mapByName(table, file);
  });
  return { mappings, problems };
}

/** The preset all files (or all but left-out ones) belong to with every column, or null. */
export function recognisePreset(tables: readonly Table[]): PresetName | null {
  if (tables.length === 0) return null;
  const fits = (preset: PresetName) => {
    const match = matchPreset(preset, tables);
    return match.problems.length === 0 && match.mappings.some((mapping) => mapping?.kind);
  };
  return presetNames.find(fits) ?? null;
}
