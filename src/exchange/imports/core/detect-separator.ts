import type { Separator } from "./table.ts";

const candidates: readonly Separator[] = [";", ",", "\t", "|"];

/** Splits the first lines of a text into fields per separator, leaving quoted parts whole. */
function fieldCounts(text: string, separator: Separator, maxLines: number): number[] {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  let seen = false;
  for (let i = 0; i < text.length && counts.length < maxLines; i++) {
    const char = text[i];
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === separator) fields++;
    else if (char === "\n" || char === "\r") {
      if (seen) counts.push(fields);
      fields = 1;
      seen = false;
      continue;
    }
    seen = true;
  }
  if (seen && counts.length === 0) counts.push(fields);
  return counts;
}

/** How well a separator explains the lines: the share that agrees on a width above one, then that width. */
function score(counts: number[]): { agreement: number; width: number } {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1);
  let width = 1;
  let lines = 0;
  for (const [count, times] of tally)
    if (times > lines || (times === lines && count > width)) [width, lines] = [count, times];
  return { agreement: counts.length === 0 ? 0 : lines / counts.length, width };
}

/** Finds the separator of a delimited text: an Excel `sep=` line decides, else the sign most lines agree on; comma when none. */
export function detectSeparator(sample: string): Separator {
  const told = /^\ufeff?sep=(.)\r?\n/iu.exec(sample)?.[1];
  const named = candidates.find((candidate) => candidate === told);
  if (named) return named;
  let best: Separator = ",";
  let bestScore = { agreement: 0, width: 1 };
  for (const separator of candidates) {
    const current = score(fieldCounts(sample, separator, 200));
    const better =
      current.agreement > bestScore.agreement + 0.05 ||
      (current.agreement > bestScore.agreement - 0.05 && current.width > bestScore.width);
    if (current.width > 1 && better) [best, bestScore] = [separator, current];
  }
  return best;
}
