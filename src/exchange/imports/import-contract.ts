import { z } from "zod";
import { clearable, currency, id, moment, text } from "#base/contract/atoms.ts";

const count = z.int().min(0).describe("How many");

export const preset = z
  .enum(["maven", "nl-excel"])
  .describe(
    "A source whose files are known: maven (accounts, products, sales teams, pipeline) or nl-excel (one Dutch list of deals)",
  );
export const fileKind = z
  .enum(["companies", "products", "people", "opportunities"])
  .describe("What every row of the file is");
export const separator = z.enum([",", ";", "\t", "|"]).describe("What stands between the columns");
export const numberStyle = z.enum(["dutch", "english", "auto"]).describe("1.234,56, 1,234.56, or each value by itself");
export const dateOrder = z.enum(["dmy", "mdy", "ymd"]).describe("Which part of a date comes first");

const unknownNames = z.enum(["create", "leave-empty", "reject"]);
const nameChoice = z
  .union([unknownNames, z.strictObject({ use: text(200).describe("The name to use instead") })])
  .describe("Use another name that exists, create this one, leave the field empty, or fail the row");
const spelling = z.string().max(200);
const perSpelling = (what: string) => z.record(spelling, nameChoice).optional().describe(`Per spelling of a ${what}`);
const unknownOf = (what: string) => unknownNames.optional().describe(`A ${what} that looks like no known one`);
const stageChoice = z.union([
  z.strictObject({ status: z.enum(["won", "lost"]).describe("The outcome it means") }),
  z.strictObject({
    status: z.literal("open").describe("Still open"),
    stageKey: text(60).describe("Key of the stage it means"),
  }),
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
      company: unknownOf("company"),
      product: unknownOf("product"),
      person: unknownOf("person"),
      territory: unknownOf("territory"),
    })
    .optional()
    .describe("New names that look like no known one; created unless told"),
  values: z
    .strictObject({
      company: perSpelling("company"),
      product: perSpelling("product"),
      person: perSpelling("person"),
      territory: perSpelling("territory"),
    })
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
  position: z.int().min(0).max(99).describe("Place of the file in the upload, from 0"),
  kind: fileKind.nullish().describe("What the rows are; null leaves the file out"),
  encoding: z.string().max(40).optional().describe("Character set, such as utf-8 or windows-1252"),
  separator: separator.optional(),
  sheet: z.string().max(100).optional().describe("Name of the sheet of a workbook"),
  headerRow: z.int().min(1).max(1000).optional().describe("Row with the names of the columns"),
  columns: z.array(columnChoice).max(200).optional().describe("Which field each column fills"),
});

const column = z.strictObject({
  index: z.int().describe("Place of the column, from 0"),
  header: z.string().describe("Name of the column in the file"),
  field: z.string().nullable().describe("Field the column fills; null: left out"),
  numberStyle,
  dateOrder,
  scale: z.int().describe("What one unit stands for"),
  ambiguous: z.boolean().describe("The values do not tell which date order or number style is meant"),
  samples: z.array(z.string()).describe("The first values"),
});

const file = z.strictObject({
  position: z.int().describe("Place in the upload, from 0"),
  name: z.string().describe("Name of the file"),
  format: z.enum(["csv", "xlsx"]).describe("Kind of file"),
  encoding: z.string().nullable().describe("Character set; null for a workbook"),
  separator: separator.nullable(),
  sheet: z.string().nullable().describe("Sheet that is read; null for a text file"),
  sheets: z.array(z.string()).describe("Sheets of the workbook"),
  headerRow: z.int().describe("Row with the names of the columns"),
  rowCount: count.describe("Rows below the header"),
  kind: fileKind.nullable(),
  missing: z.array(z.string()).describe("Required fields that no column fills"),
  columns: z.array(column).describe("The columns, from the left"),
});

const question = z.strictObject({
  topic: z
    .enum([
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
    ])
    .describe("What it is about"),
  file: z.int().describe("Position of the file"),
  value: z.string().nullable().describe("The spelling, stage word or column it is about"),
  suggestion: z
    .string()
    .nullable()
    .describe("What is probably meant; for a stage word won, lost or the key of a stage"),
  count: count.describe("Rows concerned"),
  rows: z.array(z.int()).describe("The first rows concerned"),
  samples: z.array(z.string()).describe("The first values concerned"),
  decided: z.boolean().describe("false: these rows fail until somebody decides"),
});

export const rowProblem = z.strictObject({
  field: z.string().nullable().describe("Field it is about; null: the whole row"),
  column: z.string().nullable().describe("Name of the column in the file"),
  code: z.string().describe("Which problem, stable"),
  severity: z.enum(["error", "warning"]).describe("error: the row is not taken over; warning: it is, with a remark"),
  value: z.string().nullable().describe("What the file says"),
  message: z.string().describe("What is wrong and what to do, in the caller's language"),
});

const problemSummary = rowProblem.extend({
  count,
  file: z.int().describe("Position of the file"),
  rows: z.array(z.int()).describe("The first rows concerned"),
});

const recordCounts = z.strictObject({
  create: count.describe("Made"),
  update: count.describe("Changed"),
  unchanged: count.describe("Already equal"),
  skip: count.describe("Left out"),
  error: count.describe("Rows that are not taken over"),
});
const counts = z.strictObject({
  records: z
    .strictObject({
      territories: recordCounts.describe("Territories"),
      people: recordCounts.describe("People"),
      teams: recordCounts.describe("Teams"),
      products: recordCounts.describe("Products"),
      companies: recordCounts.describe("Companies"),
      opportunities: recordCounts.describe("Opportunities"),
    })
    .describe("Per kind of record"),
  rows: recordCounts
    .extend({ warning: count.describe("Rows taken over with a remark") })
    .describe("Per row of the files"),
});

export const status = z
  .enum(["uploaded", "analysed", "ready", "running", "done", "failed", "undoing", "undone"])
  .describe("analysed: something must still be mapped; ready: can start; failed: stopped, and nothing of it was kept");

const summary = {
  id,
  preset: preset.nullable(),
  source: z.string().describe("Name of the system the records come from; tells records of different systems apart"),
  status,
  fileNames: z.array(z.string()).describe("Names of the files"),
  counts: counts.nullable().describe("What the run will do or did; the dry run"),
  progress: z
    .strictObject({ done: count.describe("Rows done"), total: count.describe("Rows to do") })
    .describe("How far a running import is"),
  failure: z.string().nullable().describe("Why a failed run stopped"),
  createdBy: id.nullable().describe("Who uploaded it; null: the command line"),
  createdByName: z.string().nullable().describe("Name of that person, for display"),
  createdAt: moment.describe("When it was uploaded"),
  startedAt: moment.nullable().describe("When it was started; null: not yet"),
  finishedAt: moment.nullable().describe("When it ended; null: not yet"),
  undoneAt: moment.nullable().describe("When it was taken back; null: not"),
  can: z
    .strictObject({
      configure: z.boolean().describe("Change how it is read"),
      start: z.boolean().describe("Carry it out"),
      undo: z.boolean().describe("Take it back"),
      remove: z.boolean().describe("Remove it"),
    })
    .describe("What can be done with it now"),
};

export const run = z.strictObject(summary).meta({ id: "Import" });
export const runDetail = run
  .extend({
    files: z.array(file).describe("The files and how they are read"),
    choices: choices.describe("What was decided about defects"),
    questions: z.array(question).describe("What is worth a decision"),
    problems: z.array(problemSummary).describe("What is wrong with rows, counted per problem"),
  })
  .meta({ id: "ImportDetail" });
