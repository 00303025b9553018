import { err, ok } from "./result.ts";
import type { Result } from "./result.ts";

/** Which mark separates the decimals: the comma (Dutch, 1.234,56) or the point (English, 1,234.56). */
export type NumberConvention = "dutch" | "english";

/**
 * Why a text is no amount: no number at all, thousands not grouped by three, more than two decimals,
 * or beyond what can be counted exactly in cents.
 */
export type AmountProblem = {
  readonly code: "notANumber" | "badGrouping" | "tooManyDecimals" | "tooLarge";
  readonly text: string;
};

const unknownTexts: ReadonlySet<string> = new Set([
  "",
  "-",
  "--",
  "–",
  "—",
  "?",
  "n.v.t.",
  "nvt",
  "n.v.t",
  "n/a",
  "na",
  "n.a.",
  "n.b.",
  "nb",
  "onbekend",
  "unknown",
  "null",
  "tbd",
  "nog onbekend",
]);
const currencyMark = /^(?:€|\$|£|eur|euro|usd|gbp|us\$)|(?:€|\$|£|eur|euro|usd|gbp)$/g;

/** The text without spaces, currency marks and brackets or a minus for "negative", and whether it was negative. */
function stripped(text: string): { digits: string; negative: boolean } {
  let rest = text.toLowerCase().replace(/\s+/gu, "").replaceAll("−", "-");
  const inBrackets = /^\((.+)\)$/.exec(rest);
  if (inBrackets) rest = inBrackets[1] ?? "";
  const leading = /^([+-]?)(.*)$/.exec(rest);
  let sign = leading?.[1] ?? "";
  rest = (leading?.[2] ?? "").replace(currencyMark, "");
  const inner = sign === "" ? /^[+-]/.exec(rest) : null;
  if (inner) {
    sign = inner[0];
    rest = rest.slice(1);
  }
  return { digits: rest.replace(/[.,](?:-{1,2}|–|—|=)$/, ""), negative: inBrackets !== null || sign === "-" };
}

/**
 * The amount in cents of a text as people and systems write it: 1.234,56, € 1.054,00, 1.054,-, $22,700.00, -5, (5).
 * Nothing, a dash or "n.v.t." is null: unknown. Under "auto" the last of two different marks separates the decimals,
 * and a single mark groups thousands when exactly three digits follow it and the part before it is 1 to 999
 * (1.234 and 1,234 are both 1234); otherwise it separates the decimals (1.5 and 1,50).
 */
export function parseAmount(text: string, convention: NumberConvention | "auto"): Result<number | null, AmountProblem> {
  if (unknownTexts.has(text.replace(/\s+/gu, " ").trim().toLowerCase())) return ok(null);
  const { digits, negative } = stripped(text);
  const refuse = (code: AmountProblem["code"]) => err({ code, text });
  if (!/^(?=.*\d)[\d.,'’]+$/.test(digits)) return refuse("notANumber");
  const chosen = convention === "auto" ? (conventionOf(digits) ?? groupingConvention(digits)) : convention;
  const [decimalMark, groupMark] = chosen === "dutch" ? [",", "."] : [".", ","];
  const [whole = "", decimals = "", ...more] = digits.replace(/['’]/g, groupMark).split(decimalMark);
  if (more.length > 0 || decimals.includes(groupMark) || !isGrouped(whole, groupMark)) return refuse("badGrouping");
  if (/[1-9]/.test(decimals.slice(2))) return refuse("tooManyDecimals");
  const cents = Number(whole.replaceAll(groupMark, "") + decimals.slice(0, 2).padEnd(2, "0"));
  if (!Number.isSafeInteger(cents)) return refuse("tooLarge");
  return ok(negative && cents !== 0 ? -cents : cents);
}

function isGrouped(whole: string, groupMark: string): boolean {
  if (!whole.includes(groupMark)) return /^\d*$/.test(whole);
  const [first = "", ...groups] = whole.split(groupMark);
  return /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}

/** The convention a number itself proves, or null when it fits both: 1234, 1.234. */
function conventionOf(digits: string): NumberConvention | null {
  const marks = digits.replace(/[^.,]/g, "");
  if (marks === "") return null;
  const last = marks.at(-1);
  if (new Set(marks).size === 2) return last === "," ? "dutch" : "english";
  if (marks.length > 1) return last === "," ? "english" : "dutch";
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return null;
  return last === "," ? "dutch" : "english";
}

// What is left undecided is grouped by thousands, so the mark it has is the group mark.
function groupingConvention(digits: string): NumberConvention {
  return digits.includes(",") ? "english" : "dutch";
}

/** The convention that most samples of one column prove, Dutch when equal, and whether none contradicts it. */
export function detectNumberConvention(samples: readonly string[]): {
  convention: NumberConvention;
  certain: boolean;
} {
  const proofs = { dutch: 0, english: 0 };
  for (const sample of samples) {
    // "1.054,-" shows its decimal mark although the dash is dropped from the number.
    const dashed = /([.,])(?:-{1,2}|–|—|=)\s*$/.exec(sample);
    const proven = dashed ? (dashed[1] === "," ? "dutch" : "english") : conventionOf(stripped(sample).digits);
    const read = proven && parseAmount(sample, proven);
    if (proven && read?.ok && read.value !== null) proofs[proven] += 1;
  }
  const convention = proofs.english > proofs.dutch ? "english" : "dutch";
  const other = convention === "dutch" ? "english" : "dutch";
  return { convention, certain: proofs[convention] > 0 && proofs[other] === 0 };
}
