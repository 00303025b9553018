import { limits } from "../core/table.ts";

/** Most files in one upload, as the server takes them. */
export const mostFiles = 10;
export const megabyte = 1024 * 1024;
const mostTogether = 2 * limits.bytes;

/** Why a chosen file does not come along. */
export type Refusal = { file: string; reason: "too-large" | "empty" | "too-many" | "together" };

/** Chosen files with those of a new choice: a file of the same name is replaced, what can never be read is refused beforehand. */
export function addChosen(chosen: readonly File[], added: readonly File[]): { files: File[]; refused: Refusal[] } {
  const files = chosen.filter((file) => !added.some(({ name }) => name === file.name));
  const refused: Refusal[] = [];
  for (const file of added) {
    const total = files.reduce((sum, { size }) => sum + size, 0);
    if (file.size > limits.bytes) refused.push({ file: file.name, reason: "too-large" });
    else if (file.size === 0) refused.push({ file: file.name, reason: "empty" });
    else if (files.length === mostFiles) refused.push({ file: file.name, reason: "too-many" });
    else if (total + file.size > mostTogether) refused.push({ file: file.name, reason: "together" });
    else files.push(file);
  }
  return { files, refused };
}

/** The size of a file in the units of a file list. */
export function sizeText(bytes: number, language: string): string {
  const [value, unit] =
    bytes < 1024 ? [bytes, "byte"] : bytes < megabyte ? [bytes / 1024, "kilobyte"] : [bytes / megabyte, "megabyte"];
  const digits = unit === "megabyte" ? 1 : 0;
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: digits }).format(value);
}
