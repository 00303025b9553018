import { foldText } from "./fold-text.ts";

/** A candidate that a misspelt value probably means, and why. */
export type Suggestion = {
  readonly candidate: string;
  readonly reason: "same-letters" | "close-spelling";
  readonly distance: number;
};

function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, "");
}

function digitsOf(letters: string): string {
  return letters.replace(/\P{N}/gu, "");
}

/**
 * How many letters to insert, drop, change or swap with their neighbour to get from one text to the other
 * (Damerau-Levenshtein, optimal string alignment).
 */
export function editDistance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let beforeLast: number[] = [];
  let last = to.map((_, index) => index + 1);
  for (let row = 0; row < from.length; row += 1) {
    const current: number[] = [];
    for (let column = 0; column < to.length; column += 1) {
      const at = (line: number[], index: number, edge: number) => (index < 0 ? edge : (line[index] ?? edge));
      const changed = at(last, column - 1, row) + (from[row] === to[column] ? 0 : 1);
      const cheapest = Math.min(changed, at(last, column, row) + 1, at(current, column - 1, row + 1) + 1);
      const swapped = row > 0 && column > 0 && from[row] === to[column - 1] && from[row - 1] === to[column];
      current.push(swapped ? Math.min(cheapest, at(beforeLast, column - 2, row - 1) + 1) : cheapest);
    }
    [beforeLast, last] = [last, current];
  }
  return to.length === 0 ? from.length : (last.at(-1) ?? 0);
}

/** Short words differ by little from many others, so they must be nearer: up to 3 letters 0, up to 7 letters 1, else 2. */
function allowedDistance(letters: string): number {
  if (letters.length <= 3) return 0;
  return letters.length <= 7 ? 1 : 2;
}

/**
 * The one candidate a value is a spelling of: the same letters when spaces, case and punctuation are left out,
 * otherwise the nearest within two edits with the same digits (GTX 200 never means GTX 300); null when none or
 * several fit equally well.
 */
export function suggestMatch(value: string, candidates: readonly string[]): Suggestion | null {
  const letters = lettersOf(value);
  if (letters === "") return null;
  const distinct = [...new Set(candidates)];
  if (distinct.includes(value)) return { candidate: value, reason: "same-letters", distance: 0 };
  const same = distinct.filter((candidate) => lettersOf(candidate) === letters);
  if (same.length > 0) return onlyOne(same, "same-letters", 0);
  const near = distinct
    .map((candidate) => ({ candidate, letters: lettersOf(candidate) }))
    .filter((other) => Math.abs(other.letters.length - letters.length) <= 2)
    .filter((other) => digitsOf(other.letters) === digitsOf(letters))
    .map((other) => ({
      candidate: other.candidate,
      distance: editDistance(letters, other.letters),
      allowed: Math.min(allowedDistance(letters), allowedDistance(other.letters)),
    }))
    .filter(({ distance, allowed }) => distance <= allowed);
  const nearest = Math.min(...near.map(({ distance }) => distance));
  const best = near.filter(({ distance }) => distance === nearest).map(({ candidate }) => candidate);
  return onlyOne(best, "close-spelling", nearest);
}

function onlyOne(fitting: readonly string[], reason: Suggestion["reason"], distance: number): Suggestion | null {
  const [candidate, other] = fitting;
  return candidate === undefined || other !== undefined ? null : { candidate, reason, distance };
}
