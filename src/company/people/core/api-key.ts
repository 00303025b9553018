/** Every API key starts with this, so that scanners for leaked secrets recognise one. */
export const KEY_PREFIX = "koers_";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const RANDOM_BYTES = 32;
const LENGTH = 43;

/** An API key made of 32 random bytes: koers_ and 43 letters and digits; RangeError for another number of bytes. */
export function keyFrom(randomBytes: Uint8Array): string {
  if (randomBytes.length !== RANDOM_BYTES) throw new RangeError(`An API key needs ${RANDOM_BYTES} random bytes`);
  let rest = randomBytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let text = "";
  while (text.length < LENGTH) {
    text = (DIGITS[Number(rest % 62n)] ?? "") + text;
    rest /= 62n;
  }
  return KEY_PREFIX + text;
}

/** The first characters of a key, shown in lists to recognise it by. */
export function shownPartOf(key: string): string {
  return key.slice(0, KEY_PREFIX.length + 6);
}

/** Whether a text has the form of an API key. */
export function looksLikeKey(text: string): boolean {
  return text.length === KEY_PREFIX.length + LENGTH && /^koers_[0-9A-Za-z]+$/.test(text);
}
