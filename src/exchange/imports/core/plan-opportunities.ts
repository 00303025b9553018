import { canonical } from "./canonical.ts";
import { limits } from "./table.ts";
import { nameKey } from "./name-key.ts";
import { addProblem, hasError, rowsPerStep } from "./read-fields.ts";
import type { ReadRow } from "./read-fields.ts";
import { historyOf } from "./history.ts";
import { lifeOf } from "./deal-life.ts";
import type { PlanContext } from "./plan-context.ts";
import type { OpportunityData, PlannedRecord, PlannedRow } from "./plan.ts";

const currencySigns: Record<string, string> = { "€": "EUR", $: "USD", "£": "GBP" };

function currencyOf(read: ReadRow, fallback: string): string {
  const value = read.texts["currency"];
  if (value === undefined) return fallback;
  const code = currencySigns[value] ?? value.toUpperCase();
  if (!/^[A-Z]{3}$/u.test(code)) addProblem(read, "currency_unknown", { field: "currency", value });
  return code;
}

function companyKeyOf({ input, questions, resolve }: PlanContext, read: ReadRow): string | null {
  if (read.texts["company"] !== undefined) return resolve.company(read, "company");
  questions.note({ topic: "without-company", file: read.file, row: read.row, decided: true });
  if (input.choices.withoutCompany === "reject") addProblem(read, "company_missing", { field: "company" });
  return null;
}

/** The deal's own name, else "company – product" as far as they are known. */
function nameOf(
  { companies, products }: PlanContext,
  read: ReadRow,
  companyKey: string | null,
  productKey: string | null,
): string {
  const own = read.texts["name"];
  if (own !== undefined) return own;
  const parts = [companies.byKey(companyKey)?.data.name, products.byKey(productKey)?.data.name];
  const made = parts.filter((part) => part !== undefined).join(" – ") || (read.texts["externalId"] ?? "");
  if (made === "") addProblem(read, "required", { field: "name" });
  return made.slice(0, limits.name);
}

/** What a row says about a deal; problems are added to the row, and the data only counts when there are none. */
function opportunityOf(context: PlanContext, read: ReadRow): OpportunityData | null {
  const { texts, numbers } = read;
  const companyKey = companyKeyOf(context, read);
  const productKey = context.resolve.product(read, "product");
  const ownerKey = context.resolve.person(read, "owner");
  const rowTerritory = context.resolve.territory(read, "territory");
  const quantity = numbers["quantity"] ?? 1;
  const life = lifeOf(context, read, {
    listPriceCents: context.products.byKey(productKey)?.data.listPriceCents ?? null,
    quantity,
  });
  const name = nameOf(context, read, companyKey, productKey);
  const currency = currencyOf(read, context.input.choices.currency);
  if (!life || hasError(read)) return null;
  const history = historyOf(life);
  const last = history.at(-1)!;
  const owner = context.people.byKey(ownerKey)?.data;
  return {
    name,
    companyKey,
    productKey,
    quantity,
    ownerKey,
    teamKey: owner?.teamKey ?? null,
    territoryKey: rowTerritory ?? owner?.territoryKey ?? null,
    currency,
    source: texts["source"] ?? null,
    reason: last.status === "open" ? null : (texts["reason"] ?? null),
    nextStep: texts["nextStep"] ?? null,
    closeNote: last.status === "open" ? null : (texts["closeNote"] ?? null),
    status: last.status,
    stageKey: last.stageKey,
    openedOn: life.openedOn,
    closedOn: last.closedOn,
    expectedClose: last.expectedClose,
    amountCents: last.amountCents,
    history,
  };
}

/** Team and territory follow from other files, so re-importing the deals alone must not look like a change. */
function hashOf(
  { hash }: PlanContext,
  { teamKey: _team, territoryKey: _territory, ...own }: OpportunityData,
  read: ReadRow,
): string {
  return hash({ ...own, territory: nameKey(read.texts["territory"] ?? "") });
}

/** Identifies a deal without number by what does not change in its life; equal ones are told apart by their order. */
function sourceIdOf({ input }: PlanContext, read: ReadRow, seen: Map<string, number>): string {
  const own = read.texts["externalId"];
  if (own !== undefined) return own;
  const { name = "", company = "", product = "", owner = "" } = read.texts;
  const identity = canonical([name, company, product, owner].map(nameKey).concat(read.dates["openedOn"] ?? ""));
  const times = (seen.get(identity) ?? 0) + 1;
  seen.set(identity, times);
  return `auto:${input.digest(identity).slice(0, 32)}:${times}`;
}

type Planned = { records: PlannedRecord<OpportunityData>[]; rows: PlannedRow[] };

/** Plans the deals of a source: one record per row that can be taken over. */
export function* planOpportunities(context: PlanContext, reads: readonly ReadRow[]): Generator<void, Planned> {
  const { known, choices } = context.input;
  const existing = new Map(known.opportunities.map((record) => [record.sourceId, record]));
  const byId = new Map<string, PlannedRecord<OpportunityData>>();
  const seen = new Map<string, number>();
  const planRow = (read: ReadRow): PlannedRow => {
    const row: PlannedRow = {
      file: read.file,
      row: read.row,
      object: "opportunities",
      key: null,
      action: "error",
      problems: read.problems,
    };
    const data = hasError(read) ? null : opportunityOf(context, read);
    if (!data) return row;
    const sourceId = sourceIdOf(context, read, seen);
    const hash = hashOf(context, data, read);
    const earlier = byId.get(sourceId);
    if (earlier) {
      const same = earlier.hash === hash;
      addProblem(read, same ? "duplicate_row" : "duplicate_id", {
        field: "externalId",
        value: sourceId,
        severity: same ? "warning" : "error",
      });
      return { ...row, action: same ? "skip" : "error" };
    }
    const before = existing.get(sourceId) ?? null;
    const changed = choices.duplicates === "skip" ? "skip" : "update";
    const action = before === null ? "create" : before.contentHash === hash ? "unchanged" : changed;
    byId.set(sourceId, {
      key: sourceId,
      sourceId,
      action,
      existingId: before?.id ?? null,
      hash,
      data,
      origin: { file: read.file, row: read.row },
    });
    return { ...row, key: sourceId, action };
  };
  const rows: PlannedRow[] = [];
  for (const read of reads) {
    rows.push(planRow(read));
    if (rows.length % rowsPerStep === 0) yield;
  }
  return { records: [...byId.values()], rows };
}
