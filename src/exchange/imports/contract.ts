import { z } from "zod";
import { byId, clearable, currency, id, nothing, pageOf, paging, text } from "#base/contract/atoms.ts";
import { op } from "#base/contract/op.ts";

const moment = z.iso.datetime({ offset: true });
const count = z.int().min(0);

export const preset = z
  .enum(["maven", "nl-excel"])
  .describe(
    "A source whose files are known: maven (accounts, products, sales teams, pipeline) or nl-excel (one Dutch list of deals)",
  );
export const fileKind = z
  .enum(["companies", "products", "people", "opportunities"])
  .describe("What every row of the file is");
export const separator = z.enum([",", ";", "\t", "|"]);
export const numberStyle = z.enum(["dutch", "english", "auto"]).describe("1.234,56, 1,234.56, or each value by itself");
export const dateOrder = z.enum(["dmy", "mdy", "ymd"]).describe("Which part of a date comes first");

const unknownNames = z.enum(["create", "leave-empty", "reject"]);
const nameChoice = z
  .union([unknownNames, z.strictObject({ use: text(200) })])
  .describe("Use another name that exists, create this one, leave the field empty, or fail the row");
const spelling = z.string().max(200);
const perSpelling = z.record(spelling, nameChoice).optional();
const stageChoice = z.union([
  z.strictObject({ status: z.enum(["won", "lost"]) }),
  z.strictObject({ status: z.literal("open"), stageKey: text(60) }),
]);

/** Decisions about the defects of a source; what is left out keeps its default. */
export const choices = z.strictObject({
  currency: currency.optional().describe("Currency of amounts that do not name one; the organisation's unless told"),
  openValue: z
    .enum(["unknown", "list-price"])
    .optional()
    .describe("Open deals without value: unknown (the default), or the product's list price"),
  duplicates: z
    .enum(["update", "skip"])
    .optional()
    .describe("Records that exist already: update (the default) or skip"),
  withoutCompany: z.enum(["keep", "reject"]).optional().describe("Deals without company: keep (the default) or reject"),
  undated: z
    .enum(["import-moment", "reject"])
    .optional()
    .describe("Open deals without start date: their history starts at the import (the default), or the row fails"),
  closedWithoutDate: z
    .enum(["reject", "start-date", "import-moment"])
    .optional()
    .describe("Won or lost deals without close date: reject (the default), close on the start date, or at the import"),
  acceptSuggestions: z.boolean().optional().describe("Take every suggested spelling that is not decided on by itself"),
  unknown: z
    .strictObject({
      company: unknownNames.optional(),
      product: unknownNames.optional(),
      person: unknownNames.optional(),
      territory: unknownNames.optional(),
    })
    .optional()
    .describe("New names that look like no known one; created unless told"),
  values: z
    .strictObject({ company: perSpelling, product: perSpelling, person: perSpelling, territory: perSpelling })
    .optional()
    .describe("Decisions per spelling"),
  sectors: z.record(spelling, text(100)).optional().describe("Sectors to replace, per spelling"),
  stages: z.record(spelling, stageChoice).optional().describe("What a stage word means"),
});

const columnChoice = z.strictObject({
  index: z.int().min(0).max(199).describe("Place of the column, from 0"),
  field: clearable(60).optional().describe("Field the column fills; null leaves the column out"),
  numberStyle: numberStyle.optional(),
  dateOrder: dateOrder.optional(),
  scale: z
    .int()
    .min(1)
    .max(1_000_000_000)
    .optional()
    .describe("What one unit stands for: 1000000 for amounts in millions"),
});

/** How one file is read, where it differs from what was detected. */
export const fileSettings = z.strictObject({
  position: z.int().min(0).max(99),
  kind: fileKind.nullish().describe("What the rows are; null leaves the file out"),
  encoding: z.string().max(40).optional(),
  separator: separator.optional(),
  sheet: z.string().max(100).optional(),
  headerRow: z.int().min(1).max(1000).optional().describe("Row with the names of the columns"),
  columns: z.array(columnChoice).max(200).optional(),
});

const column = z.strictObject({
  index: z.int(),
  header: z.string(),
  field: z.string().nullable(),
  numberStyle,
  dateOrder,
  scale: z.int(),
  ambiguous: z.boolean().describe("The values do not tell which date order or number style is meant"),
  samples: z.array(z.string()),
});

const file = z.strictObject({
  position: z.int(),
  name: z.string(),
  format: z.enum(["csv", "xlsx"]),
  encoding: z.string().nullable(),
  separator: separator.nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  headerRow: z.int(),
  rowCount: count,
  kind: fileKind.nullable(),
  missing: z.array(z.string()).describe("Required fields that no column fills"),
  columns: z.array(column),
});

const question = z.strictObject({
  topic: z.enum([
    "company",
    "product",
    "person",
    "territory",
    "sector",
    "stage",
    "new-company",
    "new-product",
    "new-person",
    "new-territory",
    "without-company",
    "undated",
    "closed-without-date",
    "open-value",
    "ambiguous-column",
  ]),
  file: z.int(),
  value: z.string().nullable().describe("The spelling, stage word or column it is about"),
  suggestion: z.string().nullable(),
  count: count.describe("Rows concerned"),
  rows: z.array(z.int()).describe("The first rows concerned"),
  samples: z.array(z.string()),
  decided: z.boolean().describe("false: these rows fail until somebody decides"),
});

const rowProblem = z.strictObject({
  field: z.string().nullable(),
  column: z.string().nullable().describe("Name of the column in the file"),
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  value: z.string().nullable(),
  message: z.string().describe("What is wrong and what to do, in the caller's language"),
});

const problemSummary = rowProblem.extend({
  count,
  file: z.int(),
  rows: z.array(z.int()).describe("The first rows concerned"),
});

const recordCounts = z.strictObject({ create: count, update: count, unchanged: count, skip: count });
const counts = z.strictObject({
  records: z.strictObject({
    territories: recordCounts,
    people: recordCounts,
    teams: recordCounts,
    products: recordCounts,
    companies: recordCounts,
    opportunities: recordCounts,
  }),
  rows: recordCounts.extend({ error: count, warning: count.describe("Rows taken over with a remark") }),
});

export const status = z
  .enum(["uploaded", "analysed", "ready", "running", "done", "failed", "undoing", "undone"])
  .describe("analysed: something must still be mapped; ready: can start; failed: stopped, and nothing of it was kept");

const summary = {
  id,
  preset: preset.nullable(),
  source: z.string().describe("Name of the system the records come from; tells records of different systems apart"),
  status,
  fileNames: z.array(z.string()),
  counts: counts.nullable().describe("What the run will do or did; the dry run"),
  progress: z.strictObject({ done: count, total: count }),
  failure: z.string().nullable().describe("Why a failed run stopped"),
  createdBy: id.nullable(),
  createdByName: z.string().nullable(),
  createdAt: moment,
  startedAt: moment.nullable(),
  finishedAt: moment.nullable(),
  undoneAt: moment.nullable(),
  can: z.strictObject({ configure: z.boolean(), start: z.boolean(), undo: z.boolean(), remove: z.boolean() }),
};

export const run = z.strictObject(summary);
export const runDetail = run.extend({
  files: z.array(file),
  choices,
  questions: z.array(question),
  problems: z.array(problemSummary),
});

const fileProblems = [
  "no_files",
  "file_empty",
  "file_too_large",
  "file_binary",
  "file_old_excel",
  "file_damaged",
  "file_expands_too_far",
  "header_missing",
  "header_duplicate",
  "header_only",
  "quote_not_closed",
  "too_many_rows",
  "too_many_columns",
  "encoding_unknown",
  "sheet_missing",
  "column_missing",
  "preset_unmatched",
  "preset_file_twice",
].map((code) => `imports.${code}`);

export const upload = op({
  id: "imports.upload",
  method: "POST",
  path: "/imports",
  needs: "import.run",
  summary:
    "Upload files (multipart, at most 10 of 50 MB) and see what an import of them would do; nothing is written yet",
  consumes: "multipart",
  query: z.strictObject({
    preset: preset.optional().describe("Left out: recognised by the names of the columns"),
    source: text(60)
      .optional()
      .describe("Name of the system the files come from; the preset's name unless told, else import"),
  }),
  output: runDetail,
  success: 201,
  problems: fileProblems,
});

export const list = op({
  id: "imports.list",
  method: "GET",
  path: "/imports",
  needs: "import.run",
  summary: "Imports, newest first",
  query: z.strictObject(paging),
  output: pageOf(run),
});

export const get = op({
  id: "imports.get",
  method: "GET",
  path: "/imports/{id}",
  needs: "import.run",
  summary: "One import: its files with samples and mapping, choices, dry-run counts, progress and outcome",
  params: byId,
  output: runDetail,
});

export const configure = op({
  id: "imports.configure",
  method: "PUT",
  path: "/imports/{id}",
  needs: "import.run",
  summary: "Set how the files are read and what happens with defects, and run the dry run again",
  params: byId,
  body: z.strictObject({
    preset: preset.nullable().optional().describe("null: no preset, columns as suggested by their names"),
    files: z
      .array(fileSettings)
      .max(100)
      .optional()
      .describe("Replaces earlier settings; files left out keep what was detected"),
    choices: choices.optional().describe("Replaces earlier choices"),
  }),
  output: runDetail,
  problems: ["imports.started", ...fileProblems],
});

export const start = op({
  id: "imports.start",
  method: "POST",
  path: "/imports/{id}/start",
  needs: "import.run",
  summary: "Carry the import out in the background; follow its progress with GET",
  params: byId,
  output: run,
  success: 202,
  problems: ["imports.started", "imports.nothing_to_import"],
});

export const undo = op({
  id: "imports.undo",
  method: "POST",
  path: "/imports/{id}/undo",
  needs: "import.run",
  summary: "Take back everything an import did; refused when its records were changed or used since, unless forced",
  params: byId,
  body: z.strictObject({
    force: z.boolean().default(false).describe("Also take back records changed since; those still used elsewhere stay"),
  }),
  output: run,
  problems: ["imports.not_done", "imports.changed_since", "imports.in_use"],
});

export const remove = op({
  id: "imports.remove",
  method: "DELETE",
  path: "/imports/{id}",
  needs: "import.run",
  summary: "Remove an import that has not started, with its files",
  params: byId,
  output: nothing,
  success: 204,
  problems: ["imports.started"],
});

export const rows = op({
  id: "imports.rows",
  method: "GET",
  path: "/imports/{id}/rows",
  needs: "import.run",
  summary: "The report of a run: what became of its rows and of the records made beside them",
  params: byId,
  query: z.strictObject({
    action: z.enum(["create", "update", "skip", "error"]).optional(),
    limit: paging.limit,
    cursor: z
      .string()
      .regex(/^\d{1,9}$/)
      .optional()
      .describe("nextCursor of the previous page"),
  }),
  output: pageOf(
    z.strictObject({
      file: z.int(),
      row: z.int().nullable().describe("Number a spreadsheet shows for the row; null for records made beside the rows"),
      entity: z.string(),
      action: z.enum(["create", "update", "unchanged", "skip", "error"]),
      recordId: id.nullable(),
      problems: z.array(rowProblem),
    }),
  ),
});

export const failedRows = op({
  id: "imports.failedRows",
  method: "GET",
  path: "/imports/{id}/failed-rows",
  needs: "import.run",
  summary: "The rows that are not taken over, as the source wrote them, each with its reason: correct and import again",
  params: byId,
  query: z.strictObject({
    file: z.coerce
      .number()
      .int()
      .min(0)
      .max(99)
      .optional()
      .describe("Position of the file; the first with failed rows unless told"),
  }),
  output: z.strictObject({ fileName: z.string(), body: z.string() }),
  produces: "text/csv; charset=utf-8",
  problems: ["imports.no_failed_rows"],
});
