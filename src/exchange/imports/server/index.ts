import type { Handler } from "#base/platform/command.ts";
import { configure } from "./configure.ts";
import { failedRows, get, list, remove, rows } from "./read.ts";
import { start } from "./start.ts";
import { undo } from "./undo.ts";
import { upload } from "./upload.ts";

export { importNow, type ImportRequest } from "./import-now.ts";
export { jobs, resumeRuns } from "./jobs.ts";

/** Everything this room answers. */
export const handlers: Handler[] = [upload, list, get, configure, start, undo, remove, rows, failedRows];
