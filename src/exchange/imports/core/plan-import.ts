import { plannedRecords } from "./name-register.ts";
import { planCompanies } from "./plan-companies.ts";
import { planContext, plannedRow } from "./plan-context.ts";
import type { PlanContext, RowInProgress } from "./plan-context.ts";
import { planOpportunities } from "./plan-opportunities.ts";
import { planPeople } from "./plan-people.ts";
import { planProducts } from "./plan-products.ts";
import { objectNames } from "./plan.ts";
import type { Counts, ImportPlan, PlanInput, PlannedRecord, PlannedRow } from "./plan.ts";
import type { FileKind } from "./fields.ts";
import { readRows } from "./read-fields.ts";
import type { ReadRow } from "./read-fields.ts";

/**
 * What an import would do, without doing it. Files that describe products, people and companies are read before the deals
 * that name them, whatever the order they come in. Pure: the same files, choices and known records give the same plan.
 */
export function planImport(input: PlanInput): ImportPlan {
  const steps = planSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same plan in steps of a few milliseconds, so that a large file does not keep others waiting. */
export function* planSteps(input: PlanInput): Generator<void, ImportPlan> {
  const context = planContext(input);
  const reads = yield* readFiles(input);
  noteAmbiguousColumns(context);
  const products = planProducts(context, reads.products);
  const people = planPeople(context, reads.people);
  const companies = planCompanies(context, reads.companies);
  const opportunities = yield* planOpportunities(context, reads.opportunities);
  const { choices } = input;
  const records: ImportPlan["records"] = {
    territories: plannedRecords(context.territories, choices, context.hash),
    people: managersFirst(plannedRecords(context.people, choices, context.hash)),
    teams: plannedRecords(context.teams, choices, context.hash),
    products: plannedRecords(context.products, choices, context.hash),
    companies: parentsFirst(plannedRecords(context.companies, choices, context.hash)),
    opportunities: opportunities.records,
  };
  const rows = [...namedRows(records, [...products, ...people, ...companies]), ...opportunities.rows];
  return {
    records,
    rows,
    counts: countRecords(records),
    rowCounts: countRows(rows),
    questions: context.questions.list(),
  };
}

function* readFiles({ files }: PlanInput): Generator<void, Record<FileKind, ReadRow[]>> {
  const reads: Record<FileKind, ReadRow[]> = { products: [], people: [], companies: [], opportunities: [] };
  for (const [index, { table, mapping }] of files.entries()) {
    const rows = yield* readRows(index, table, mapping);
    if (mapping.kind) for (const read of rows) reads[mapping.kind].push(read);
  }
  return reads;
}

function noteAmbiguousColumns({ input, questions }: PlanContext): void {
  input.files.forEach(({ table, mapping }, file) => {
    for (const column of mapping.columns) {
      if (!mapping.kind || column.field === null || !column.ambiguous) continue;
      const reading = column.samples[0];
      questions.note({
        topic: "ambiguous-column",
        file,
        row: table.headerRow,
        value: column.header,
        decided: true,
        ...(reading && { sample: reading }),
      });
    }
  });
}

function namedRows(records: ImportPlan["records"], rows: readonly RowInProgress[]): PlannedRow[] {
  const actions = new Map<string, PlannedRow["action"]>();
  for (const object of ["products", "people", "companies"] as const) {
    for (const { key, action } of records[object]) actions.set(`${object} ${key}`, action);
  }
  return rows.map((row) => plannedRow(row, (key) => actions.get(`${row.object} ${key}`) ?? "error"));
}

/** Managers before the people who report to them, parents before daughters, so that each row finds what it refers to. */
function inOrder<T>(records: PlannedRecord<T>[], above: (data: T) => string | null): PlannedRecord<T>[] {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const placed = new Set<string>();
  const ordered: PlannedRecord<T>[] = [];
  for (const record of records) {
    const line: PlannedRecord<T>[] = [];
    const walked = new Set<string>();
    let current: PlannedRecord<T> | undefined = record;
    while (current && !placed.has(current.key) && !walked.has(current.key)) {
      line.push(current);
      walked.add(current.key);
      const next: string | null = above(current.data);
      current = next === null ? undefined : byKey.get(next);
    }
    for (const item of line.reverse()) {
      placed.add(item.key);
      ordered.push(item);
    }
  }
  return ordered;
}

const managersFirst = (records: ImportPlan["records"]["people"]) => inOrder(records, (person) => person.managerKey);
const parentsFirst = (records: ImportPlan["records"]["companies"]) => inOrder(records, (company) => company.parentKey);

function countRecords(records: ImportPlan["records"]): ImportPlan["counts"] {
  const count = (list: readonly PlannedRecord<unknown>[]): Counts => {
    const counts: Counts = { create: 0, update: 0, unchanged: 0, skip: 0 };
    for (const { action } of list) counts[action]++;
    return counts;
  };
  return Object.fromEntries(objectNames.map((name) => [name, count(records[name])])) as ImportPlan["counts"];
}

function countRows(rows: readonly PlannedRow[]): ImportPlan["rowCounts"] {
  const counts = { create: 0, update: 0, unchanged: 0, skip: 0, error: 0, warning: 0 };
  for (const { action, problems } of rows) {
    counts[action]++;
    if (action !== "error" && problems.length > 0) counts.warning++;
  }
  return counts;
}
