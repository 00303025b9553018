import { fieldOf } from "../core/fields.ts";
import type { FileKind, FileSettings, RunDetail, Settings, SourceColumn, SourceFile } from "./run.ts";

type ColumnSettings = NonNullable<FileSettings["columns"]>[number];

/** How the values of a column are read: as a number, a date, or as they stand. */
export function readingOf(kind: FileKind | null, { field }: Pick<SourceColumn, "field">): "number" | "date" | "text" {
  const type = kind && field ? fieldOf(kind, field)?.type : undefined;
  if (type === undefined || type === "text") return "text";
  return type === "date" ? "date" : "number";
}

/** Whether a column holds amounts, which can be in thousands or millions. */
export function isAmount(kind: FileKind | null, { field }: Pick<SourceColumn, "field">): boolean {
  return Boolean(kind && field && fieldOf(kind, field)?.type === "amount");
}

/** A column as settings. What nobody looked at yet is left to detection, so that it keeps asking to be looked at. */
function columnSettings(kind: FileKind | null, column: SourceColumn): ColumnSettings {
  const { index, field, ambiguous, numberStyle, dateOrder, scale } = column;
  const reading = readingOf(kind, column);
  return {
    index,
    field,
    ...(reading === "number" && !ambiguous && { numberStyle }),
    ...(reading === "date" && !ambiguous && { dateOrder }),
    ...(scale !== 1 && { scale }),
  };
}

/** How a file is read now, as settings that would read it the same again. */
export function settingsOf(file: SourceFile): FileSettings {
  const { position, kind, headerRow, columns } = file;
  return {
    position,
    kind,
    headerRow,
    ...(file.encoding && { encoding: file.encoding }),
    ...(file.separator && { separator: file.separator }),
    ...(file.sheet && { sheet: file.sheet }),
    columns: kind === null ? [] : columns.map((column) => columnSettings(kind, column)),
  };
}

/** The settings of all files with one of them changed; a file read anew forgets what was said about its columns. */
export function changeFile(
  files: readonly SourceFile[],
  position: number,
  change: Partial<Omit<FileSettings, "position">>,
): FileSettings[] {
  return files.map((file) => {
    const now = settingsOf(file);
    if (file.position !== position) return now;
    const { kind: _kind, columns: _columns, ...reading } = now;
    const readAnew = ["encoding", "separator", "sheet", "headerRow"].some((name) => name in change);
    // Other text or another sheet may have its names in another row.
    const { headerRow: _row, ...text } = reading;
    if (readAnew) return { ...text, ...change };
    return "kind" in change ? { ...reading, ...change } : { ...now, ...change };
  });
}

/** The settings with columns of a file changed; a field given to one column leaves the other. */
export function changeColumns(
  files: readonly SourceFile[],
  position: number,
  changes: readonly ColumnSettings[],
): FileSettings[] {
  const own = files.find((file) => file.position === position);
  const columns = (own ? (settingsOf(own).columns ?? []) : []).map((column) => {
    const change = changes.find(({ index }) => index === column.index);
    // Another field is read in its own way, so what was said about the former no longer counts.
    if (change) return "field" in change ? change : { ...column, ...change };
    const taken = column.field && changes.some(({ field }) => field === column.field);
    return taken ? { index: column.index, field: null } : column;
  });
  return changeFile(files, position, { columns });
}

/** The run as it will be once its settings are saved, as far as the screen can tell; the server has the last word. */
export function withDraft(run: RunDetail, draft: Settings): RunDetail {
  const files = run.files.map((file): SourceFile => {
    const own = draft.files?.find(({ position }) => position === file.position);
    if (!own) return file;
    const columns = file.columns.map((column): SourceColumn => {
      const { field, ...reading } = own.columns?.find(({ index }) => index === column.index) ?? { field: undefined };
      const set = Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== undefined));
      return { ...column, ...set, ...(field !== undefined && { field }) };
    });
    return {
      ...file,
      kind: own.kind === undefined ? file.kind : own.kind,
      encoding: own.encoding ?? file.encoding,
      separator: own.separator ?? file.separator,
      sheet: own.sheet ?? file.sheet,
      headerRow: own.headerRow ?? file.headerRow,
      columns,
    };
  });
  return {
    ...run,
    preset: draft.preset === undefined ? run.preset : draft.preset,
    files,
    choices: (draft.choices as RunDetail["choices"] | undefined) ?? run.choices,
  };
}
