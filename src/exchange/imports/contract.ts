import { z } from "zod";
import { byId, id, nothing, pageOf, paging, text } from "#base/contract/atoms.ts";
import { op } from "#base/contract/op.ts";
import { choices, fileSettings, preset, rowProblem, run, runDetail } from "./import-contract.ts";

export * from "./import-contract.ts";

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
].map((code) => [`imports.${code}`, code === "file_too_large" ? 413 : 422] as const);

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
  problems: ["imports.started", ["imports.nothing_to_import", 422]],
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
  summary:
    "The report of a run: what became of its rows and of the records made beside them; before it runs, the rows that would fail",
  params: byId,
  query: z.strictObject({
    action: z.enum(["create", "update", "skip", "error"]).optional().describe("Only rows with this outcome"),
    limit: paging.limit,
    cursor: z
      .string()
      .regex(/^\d{1,9}$/)
      .optional()
      .describe("nextCursor of the previous page"),
  }),
  output: pageOf(
    z.strictObject({
      file: z.int().describe("Position of the file"),
      row: z.int().nullable().describe("Number a spreadsheet shows for the row; null for records made beside the rows"),
      entity: z.string().describe("Kind of record"),
      action: z.enum(["create", "update", "unchanged", "skip", "error"]).describe("What became of it"),
      recordId: id.nullable().describe("The record; null: none"),
      problems: z.array(rowProblem).describe("What was wrong with it"),
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
  output: z.strictObject({
    fileName: z.string().describe("Name of the file"),
    body: z.string().describe("Its content"),
  }),
  produces: "text/csv; charset=utf-8",
  problems: [["imports.no_failed_rows", 404]],
});
