import { err, ok } from "./result.ts";
import type { Result } from "./result.ts";

/** Why a text is not such a number: its form is wrong, or its check digits do not fit. */
export type IdentifierProblem = { readonly code: "wrongForm" | "wrongChecksum"; readonly text: string };

function compacted(text: string): string {
  return text.replace(/[\s.\-/]/gu, "").toUpperCase();
}

/** The eleven-test of nine digits: 9·a + 8·b + … + 2·h − i is a multiple of 11. */
function passesElevenTest(nineDigits: string): boolean {
  const sum = [...nineDigits].reduce((total, digit, index) => total + Number(digit) * (index < 8 ? 9 - index : -1), 0);
  return sum % 11 === 0;
}

/** The remainder of a text of digits and letters (A = 10 … Z = 35) divided by 97. */
function remainder97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/**
 * A KvK (Chamber of Commerce) number as 8 digits. The number has no official check digit and many real ones fail the
 * eleven-test (with a 0 in front), so `elevenTest: false` is a hint to look again, never a refusal.
 */
export function checkKvkNumber(text: string): Result<{ number: string; elevenTest: boolean }, IdentifierProblem> {
  const number = compacted(text).replace(/^KVK:?/, "");
  if (!/^\d{8}$/.test(number) || /^0+$/.test(number)) return err({ code: "wrongForm", text });
  return ok({ number, elevenTest: passesElevenTest(`0${number}`) });
}

const vatForms: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
};

/**
 * A VAT (BTW) number of an EU country with its country code, without spaces and points. A Dutch one must pass the
 * eleven-test (companies) or the modulo-97 test (sole traders since 2020); of other countries only the form is known.
 */
export function checkVatNumber(text: string): Result<string, IdentifierProblem> {
  const bare = compacted(text);
  const number = /^\d{9}B\d{2}$/.test(bare) ? `NL${bare}` : bare;
  const form = vatForms[number.slice(0, 2)];
  if (!form?.test(number.slice(2))) return err({ code: "wrongForm", text });
  if (number.startsWith("NL") && !passesElevenTest(number.slice(2, 11)) && remainder97(number) !== 1) {
    return err({ code: "wrongChecksum", text });
  }
  return ok(number);
}

const ibanLengths: Readonly<Record<string, number>> = {
  AD: 24,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
};

/** An IBAN without spaces (ISO 13616: form, length where the country is in SEPA, modulo 97). */
export function checkIban(text: string): Result<string, IdentifierProblem> {
  const iban = compacted(text);
  const length = ibanLengths[iban.slice(0, 2)];
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return err({ code: "wrongForm", text });
  if (length !== undefined && iban.length !== length) return err({ code: "wrongForm", text });
  if (iban.startsWith("NL") && !/^NL\d{2}[A-Z]{4}\d{10}$/.test(iban)) return err({ code: "wrongForm", text });
  return remainder97(iban.slice(4) + iban.slice(0, 4)) === 1 ? ok(iban) : err({ code: "wrongChecksum", text });
}
