import { foldText } from "./fold-text.ts";

export { foldText } from "./fold-text.ts";

/** A name taken apart the Dutch way; an infix (tussenvoegsel) is "van der", "de", "'t" and the like. */
export type DutchName = { readonly first: string; readonly infix: string; readonly last: string };

const infixes: ReadonlySet<string> = new Set(
  "van de der den het 't 's te ten ter in op onder over uit uijt bij aan aen tot tho thoe toe von vom zu zum zur vande vander vanden del della di da do dos das du des la le les lo el al bin ben ibn af".split(
    " ",
  ),
);

function isInfix(word: string): boolean {
  return infixes.has(foldText(word));
}

/**
 * First names, infix and last name of "Jan van der Berg", "Berg, Jan van der" or "van der Berg, Jan".
 * A single word is a last name; a capital infix word in front is a first name (Ben de Wit), in lower case it is not.
 */
export function splitDutchName(name: string): DutchName {
  const tidy = name.replace(/\s+/gu, " ").trim();
  const comma = tidy.indexOf(",");
  if (comma > 0 && comma < tidy.length - 1) return splitReversed(tidy.slice(0, comma), tidy.slice(comma + 1));
  const words = tidy.replace(/,+$/, "").split(" ");
  const start = words.findIndex((word, index) => isInfix(word) && (index > 0 || word === word.toLowerCase()));
  // An infix needs a name behind it.
  if (start === -1 || start === words.length - 1) {
    return { first: words.slice(0, -1).join(" "), infix: "", last: words.at(-1) ?? "" };
  }
  const end = infixEnd(words, start);
  return {
    first: words.slice(0, start).join(" "),
    infix: words.slice(start, end).join(" "),
    last: words.slice(end).join(" "),
  };
}

function infixEnd(words: readonly string[], start: number): number {
  let end = start;
  while (end < words.length - 1 && isInfix(words[end] ?? "")) end += 1;
  return end;
}

function splitReversed(beforeComma: string, afterComma: string): DutchName {
  const before = beforeComma.trim().split(" ");
  const after = afterComma.trim().split(" ");
  const leading = infixEnd(before, 0);
  let trailing = after.length;
  while (trailing > 1 && isInfix(after[trailing - 1] ?? "")) trailing -= 1;
  return {
    first: after.slice(0, trailing).join(" "),
    infix: [...after.slice(trailing), ...before.slice(0, leading)].join(" "),
    last: before.slice(leading).join(" "),
  };
}

/** The key under which a name sorts the Dutch way: "berg, jan van der" for Jan van der Berg. */
export function dutchSortKey(name: string): string {
  const { first, infix, last } = splitDutchName(name);
  const rest = [first, infix].filter((part) => part !== "").join(" ");
  return foldText(rest === "" ? last : `${last}, ${rest}`);
}
