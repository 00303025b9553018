import type { FileProblemCode } from "../core/table.ts";

/** What the first bytes say a file is: a table we can read, or why not. */
export type Sniffed = { kind: "csv" } | { kind: "xlsx" } | { kind: "refused"; code: FileProblemCode };

const refused = (code: FileProblemCode): Sniffed => ({ kind: "refused", code });

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** Share of bytes that no text has: control characters other than tab, line ends and form feed. */
function controlShare(sample: Uint8Array): number {
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26) || byte === 127) controls++;
  return sample.length === 0 ? 0 : controls / sample.length;
}

/** Whether zero bytes sit where UTF-16 text of western languages has them: in every other place. */
export function looksLikeUtf16(sample: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (startsWith(sample, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(sample, 0xfe, 0xff)) return "utf-16be";
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2]!++;
  const half = sample.length / 2;
  if (half < 2) return null;
  if (zeros[1]! > half * 0.7 && zeros[0]! < half * 0.05) return "utf-16le";
  return zeros[0]! > half * 0.7 && zeros[1]! < half * 0.05 ? "utf-16be" : null;
}

/** Tells tables from other files by their content, because a name or media type proves nothing. */
export function sniffFile(bytes: Uint8Array): Sniffed {
  const sample = bytes.subarray(0, 8_192);
  if (bytes.length === 0) return refused("file_empty");
  // PK: a zip, which is what an .xlsx is. A cut-off download is found when it is opened.
  if (startsWith(sample, 0x50, 0x4b, 0x03, 0x04)) return { kind: "xlsx" };
  // The old Office container: an .xls of before 2007, or a workbook with a password.
  if (startsWith(sample, 0xd0, 0xcf, 0x11, 0xe0)) return refused("file_old_excel");
  if (startsWith(sample, 0x25, 0x50, 0x44, 0x46)) return refused("file_binary");
  if (looksLikeUtf16(sample)) return { kind: "csv" };
  if (sample.includes(0) || controlShare(sample) > 0.01) return refused("file_binary");
  const opening = Buffer.from(sample.subarray(0, 512)).toString("latin1").trimStart().toLowerCase();
  if (opening.startsWith("<!doctype") || opening.startsWith("<html") || opening.startsWith("<?xml"))
    return refused("file_binary");
  return opening === "" && bytes.length <= sample.length ? refused("file_empty") : { kind: "csv" };
}
