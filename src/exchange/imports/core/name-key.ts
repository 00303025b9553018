import { foldText } from "#base/kernel/dutch-name.ts";

/** The form in which two names count as the same: case, accents and repeated spaces do not matter. */
export function nameKey(text: string): string {
  return foldText(text);
}

/** The form in which two names look alike: punctuation and spaces do not matter either (`GTX Pro` = `GTXPro`). */
export function looseKey(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** Text without stray whitespace: non-breaking spaces become spaces, ends are trimmed, runs collapse. */
export function tidy(text: string): string {
  return text.replace(/[\s\ufeff]+/gu, " ").trim();
}
