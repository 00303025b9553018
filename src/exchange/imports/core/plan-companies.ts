import { nameKey } from "./name-key.ts";
import { addProblem, hasError } from "./read-fields.ts";
import type { ReadRow } from "./read-fields.ts";
import { blankCompany } from "./plan-context.ts";
import type { PlanContext, RowInProgress } from "./plan-context.ts";
import { duplicateOf } from "./plan-products.ts";
import { sectorWords } from "./sectors.ts";
import { spellings } from "./suggest-value.ts";
import type { CompanyData } from "./plan.ts";

const knownSectors = new Set(sectorWords);
const sectorSpellings = spellings(sectorWords);

/** The sector as it will be stored: the row's own word, or the spelling suggested for it once that is accepted. */
function sectorOf({ input, questions }: PlanContext, read: ReadRow): string | null {
  const value = read.texts["sector"];
  if (value === undefined) return null;
  const key = nameKey(value);
  const chosen = input.choices.sectors[key];
  const suggestion = knownSectors.has(key) ? null : sectorSpellings.suggest(value);
  if (chosen === undefined && suggestion === null) return value;
  // A free word is worth keeping as it is, so nothing fails while this is undecided.
  questions.note({ topic: "sector", file: read.file, row: read.row, value, suggestion, decided: true });
  return chosen ?? (input.choices.acceptSuggestions ? suggestion : value);
}

function companyOf(context: PlanContext, read: ReadRow): CompanyData {
  const { texts, numbers } = read;
  return {
    ...blankCompany(texts["name"]!),
    sector: sectorOf(context, read),
    employees: numbers["employees"] ?? null,
    revenueCents: numbers["revenue"] ?? null,
    foundedYear: numbers["foundedYear"] ?? null,
    street: texts["street"] ?? null,
    postalCode: texts["postalCode"] ?? null,
    city: texts["city"] ?? null,
    country: texts["country"] ?? null,
    website: texts["website"] ?? null,
    territoryKey: context.resolve.territory(read, "territory"),
    ownerKey: context.resolve.person(read, "owner"),
  };
}

/** Enters the companies a file describes; parents afterwards, because a parent may stand below its daughter. */
export function planCompanies(context: PlanContext, rows: readonly ReadRow[]): RowInProgress[] {
  const planned = rows.map((read): RowInProgress => {
    const row: RowInProgress = { read, object: "companies", key: null, duplicate: false };
    if (hasError(read)) return row;
    const data = companyOf(context, read);
    if (hasError(read)) return row;
    const entry = context.companies.describe(data.name, read.texts["externalId"] ?? null, data, {
      file: read.file,
      row: read.row,
    });
    if (entry) return { ...row, key: entry.key };
    return duplicateOf(context, row, data, context.companies.find(data.name)!.data);
  });
  for (const row of planned) if (row.key !== null) linkParent(context, row);
  // A parent whose own row failed exists by name, so that its daughters keep it.
  for (const { data } of context.companies.entries()) {
    if (data.parentKey !== null && !context.companies.byKey(data.parentKey)) context.companies.mention(data.parentKey);
  }
  return planned;
}

function linkParent({ companies, resolve }: PlanContext, { read, key }: RowInProgress): void {
  const entry = companies.byKey(key);
  const parentKey = resolve.company(read, "parent");
  if (!entry) return;
  if (parentKey !== null && leadsBackTo(companies.byKey, parentKey, entry.key)) {
    addProblem(read, "parent_cycle", { field: "parent", value: read.texts["parent"] ?? "" });
  }
  if (hasError(read)) return companies.remove(entry);
  entry.data = { ...entry.data, parentKey };
}

function leadsBackTo(byKey: PlanContext["companies"]["byKey"], start: string, target: string): boolean {
  const seen = new Set<string>();
  for (let key: string | null = start; key !== null && !seen.has(key); key = byKey(key)?.data.parentKey ?? null) {
    if (key === target) return true;
    seen.add(key);
  }
  return false;
}
