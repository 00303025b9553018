import { isUtf8 } from "node:buffer";
import chardet from "chardet";
import iconv from "iconv-lite";
import { looksLikeUtf16 } from "./sniff-file.ts";

const recognised: Record<string, string> = {
  "UTF-32LE": "utf-32le",
  "UTF-32BE": "utf-32be",
  "windows-1250": "windows-1250",
  "windows-1251": "windows-1251",
};

/**
 * The encoding of a text file: what its byte order mark says, UTF-8 when every byte fits it, else Windows-1252 (what Dutch
 * Excel writes) unless the letters clearly belong to another code page.
 */
export function detectEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536);
  const utf16 = looksLikeUtf16(sample);
  if (utf16) return utf16;
  if (isUtf8(bytes)) return "utf-8";
  const guess = chardet.analyse(sample).find(({ confidence }) => confidence >= 80);
  return (guess && recognised[guess.name]) ?? "windows-1252";
}

/** Whether text in this encoding can be read. */
export function isKnownEncoding(encoding: string): boolean {
  return iconv.encodingExists(encoding);
}
