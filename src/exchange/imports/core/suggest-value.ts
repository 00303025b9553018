import { suggestMatch } from "#base/kernel/similarity.ts";
import { looseKey } from "./name-key.ts";

/** Known spellings to compare unknown ones with. */
export type Spellings = {
  add: (name: string) => void;
  /** The one known spelling a value most probably means, or null when none or several are equally near. */
  suggest: (value: string) => string | null;
};

// About a second of comparing; a source with more unknown names than that is not misspelt but new.
const mostComparisons = 400_000;

/** Starts a list of known spellings. */
export function spellings(names: Iterable<string> = []): Spellings {
  const known: string[] = [];
  const byKey = new Map<string, string | null>();
  let compared = 0;
  const add = (name: string) => {
    const key = looseKey(name);
    if (key === "" || byKey.get(key) === name) return;
    byKey.set(key, byKey.has(key) ? null : name);
    known.push(name);
  };
  for (const name of names) add(name);
  return {
    add,
    suggest(value) {
      const same = byKey.get(looseKey(value));
      if (same !== undefined) return same;
      compared += known.length;
      return compared > mostComparisons ? null : (suggestMatch(value, known)?.candidate ?? null);
    },
  };
}
