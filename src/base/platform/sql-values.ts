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
  const words = foldText(q ?? "").split(" ").filter((word) => word !== "");
  return words.slice(0, MAX_WORDS).map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}
