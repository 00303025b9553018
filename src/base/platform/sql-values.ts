import { sql, type SQL } from "drizzle-orm";
import { foldText } from "#base/kernel/fold-text.ts";

/** Ids (already checked to be UUIDs) as one uuid[] parameter, for `= any(…)`. */
export function uuidArray(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(",")}}`}::uuid[]`;
}

/** Texts as one text[] parameter, for `= any(…)`. */
export function textArray(texts: readonly string[]): SQL {
  const quoted = texts.map((text) => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`);
  return sql`${`{${quoted.join(",")}}`}::text[]`;
}

const MAX_WORDS = 8;

/** One LIKE pattern per word of a search, folded as search columns are; every word has to be found. */
export function searchPatterns(q: string | undefined): string[] {
  const words = foldText(q ?? "")
    .split(" ")
    .filter((word) => word !== "");
  return words.slice(0, MAX_WORDS).map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}

/** A text folded in SQL as searchPatterns folds the words, for short lists that keep no search column. */
export function foldedText(text: SQL): SQL {
  const plain = sql`regexp_replace(normalize(lower(${text}), NFKD), '[\u0300-\u036f]', '', 'g')`;
  const pairs = sql`replace(replace(replace(replace(${plain}, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')`;
  return sql`translate(${pairs}, 'øłđðı‘’ʼ', 'olddi''''''')`;
}
