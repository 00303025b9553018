import { crc32, inflateRawSync } from "node:zlib";
import { err, ok } from "#base/kernel/result.ts";
import type { Result } from "#base/kernel/result.ts";
import { limits } from "../core/table.ts";
import type { FileProblemCode } from "../core/table.ts";

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

type ZipEntry = { name: string; method: number; crc: number; packed: Buffer; unpackedSize: number };

function endRecord(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.length - 22; at >= lowest; at--) if (bytes.readUInt32LE(at) === endSignature) return at;
  return -1;
}

/** The files in a zip as its directory lists them; null when the directory is missing or points outside the file. */
function listEntries(bytes: Buffer): ZipEntry[] | null {
  const end = endRecord(bytes);
  if (end < 0) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entrySignature) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== localSignature) return null;
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const size = bytes.readUInt32LE(at + 20);
    if (start + size > bytes.length) return null;
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.subarray(start, start + size),
      unpackedSize: bytes.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Unpacks an entry once to see that it is whole and within the bound; the sizes a zip states about itself can lie. */
function checkEntry({ method, crc, packed, unpackedSize }: ZipEntry, bound: number): FileProblemCode | null {
  if (method !== 0 && method !== 8) return "file_damaged";
  if (bound <= 0 || unpackedSize > bound) return "file_expands_too_far";
  try {
    const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: bound });
    return content.length === unpackedSize && crc32(content) === crc ? null : "file_damaged";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "file_expands_too_far" : "file_damaged";
  }
}

// In the order a reader wants them: what the sheets refer to first.
const parts = [
  /^xl\/workbook\.xml$/u,
  /^xl\/_rels\/workbook\.xml\.rels$/u,
  /^xl\/styles\.xml$/u,
  /^xl\/sharedStrings\.xml$/u,
  /^xl\/worksheets\/[^/]+\.xml$/u,
];

function headers(
  { name, method, crc, packed, unpackedSize }: ZipEntry,
  offset: number,
): { local: Buffer; central: Buffer } {
  const nameBytes = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(localSignature, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(crc, 14);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(unpackedSize, 22);
  local.writeUInt16LE(nameBytes.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(entrySignature, 0);
  local.copy(central, 6, 4, 28);
  central.writeUInt32LE(offset, 42);
  return { local: Buffer.concat([local, nameBytes]), central: Buffer.concat([central, nameBytes]) };
}

function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = headers(entry, offset);
    files.push(local, entry.packed);
    directory.push(central);
    offset += local.length + entry.packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

/**
 * The parts of a workbook that hold its tables, checked and packed afresh: a streaming reader trusts the headers in front of
 * each part, and a damaged or hostile file with false ones would keep it waiting for ever or fill the memory.
 */
export function unpackWorkbook(file: Uint8Array): Result<Buffer, FileProblemCode> {
  const entries = listEntries(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  if (!entries) return err("file_damaged");
  if (!entries.some(({ name }) => name === "xl/workbook.xml")) return err("file_binary");
  const wanted = parts.flatMap((part) => entries.filter(({ name }) => part.test(name)));
  let left: number = limits.expandedBytes;
  for (const entry of wanted) {
    const problem = checkEntry(entry, left);
    if (problem) return err(problem);
    left -= entry.unpackedSize;
  }
  return ok(zipOf(wanted));
}
