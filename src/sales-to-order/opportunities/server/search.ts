import { sql, type SQL } from "drizzle-orm";
import { searchPatterns, textArray, uuidArray } from "#base/platform/sql-values.ts";
import type { Tx } from "#base/platform/transaction.ts";

/** Up to so many deals are looked up one by one; words that find more are soon met when reading along the order of the list. */
const FEW = 1_000;
/** Shorter words have no trigram to look up. */
const LONG_ENOUGH = "%abc%".length;

/** Every word must be found, in the name or number of the deal or the name of its company; null when nothing is searched. */
export async function search(tx: Tx, words: string | undefined, moment: Date | null): Promise<SQL | null> {
  const patterns = searchPatterns(words).toSorted((a, b) => b.length - a.length);
  const [longest] = patterns;
  if (longest === undefined) return null;
  if (moment !== null) return foundIn(sql`lower(o.name)`, patterns);
  if (longest.length < LONG_ENOUGH) return foundIn(sql`o.search`, patterns);
  const { rows } = await tx.execute<{ id: string }>(
    sql`select koers_find_opportunities(${textArray(patterns)}, ${FEW + 1}) as id`,
  );
  return rows.length > FEW
    ? foundIn(sql`o.search`, patterns)
    : sql`o.id = any (${uuidArray(rows.map(({ id }) => id))})`;
}

const foundIn = (name: SQL, patterns: readonly string[]) =>
  sql.join(
    patterns.map(
      (pattern) => sql`(${name} like ${pattern} or o.company_id in (select koers_find_companies(${pattern})))`,
    ),
    sql` and `,
  );
