import { foldText } from "#base/kernel/dutch-name.ts";
import { err, ok, type Result } from "#base/kernel/result.ts";

/** Fewest characters of a password; long beats complicated (NIST SP 800-63B). */
export const MIN_PASSWORD_LENGTH = 12;

/** Why a password is refused. */
export type PasswordProblem = "password_short" | "password_guessable" | "password_common";

/** What an attacker who knows the person would try first. */
export type PasswordOwner = { readonly email: string | null; readonly name: string; readonly companyName: string };

const COMMON_WORDS: ReadonlySet<string> = new Set(
  "password wachtwoord welkom welcome geheim secret koers admin administrator beheerder letmein iloveyou changeme verander inloggen login qwerty qwertyuiop azerty asdfghjkl zxcvbnm lente voorjaar zomer herfst winter spring summer autumn maandag vrijdag januari december nederland holland amsterdam rotterdam ajax feyenoord verkoop sales monkey dragon football voetbal sunshine princess master hallo hello test demo".split(
    " ",
  ),
);

const RUNS = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "012345678901234567890",
  "1q2w3e4r5t6y7u8i9o0p",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
];

const squeezed = (text: string) => foldText(text).replaceAll(/[^\p{L}\p{N}]/gu, "");

/**
 * Whether a password will do: at least 12 characters, without the e-mail address, the name or the company in it, and not
 * a common word or run dressed up with digits. No rules on capitals or signs: they make passwords worse, not better.
 */
export function checkPassword(password: string, owner: PasswordOwner): Result<null, PasswordProblem> {
  if ([...password].length < MIN_PASSWORD_LENGTH) return err("password_short");
  const plain = squeezed(password);
  if (knownParts(owner).some((part) => plain.includes(part))) return err("password_guessable");
  return isCommon(plain, password) ? err("password_common") : ok(null);
}

/** Parts of fewer than four characters are too likely to occur in a good password by chance. */
function knownParts({ email, name, companyName }: PasswordOwner): string[] {
  const local = email?.split("@")[0] ?? "";
  return [local, name, companyName].map(squeezed).filter((part) => part.length >= 4);
}

function isCommon(plain: string, password: string): boolean {
  if (new Set(password).size < 5 || isRun(plain)) return true;
  return consistsOfCommonWords(plain.replaceAll(/\P{L}/gu, ""));
}

function isRun(plain: string): boolean {
  return plain !== "" && RUNS.some((run) => run.includes(plain) || [...run].reverse().join("").includes(plain));
}

/** Whether the letters are nothing but common words after each other; no letters at all are digits and signs alone. */
function consistsOfCommonWords(letters: string): boolean {
  if (letters === "") return false;
  const reachable = [true];
  for (let end = 1; end <= letters.length; end += 1) {
    reachable.push(
      [...COMMON_WORDS].some((word) => letters.endsWith(word, end) && reachable[end - word.length] === true),
    );
  }
  return reachable[letters.length] === true;
}
