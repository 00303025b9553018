/**
 * A time-ordered identifier (UUID version 7, RFC 9562) from a moment in Unix milliseconds and at least 10 random bytes;
 * RangeError when the moment does not fit 48 bits or there are too few bytes.
 */
export function uuidv7(nowMs: number, randomBytes: Uint8Array): string {
  if (!Number.isSafeInteger(nowMs) || nowMs < 0 || nowMs >= 2 ** 48) {
    throw new RangeError(`Not a moment a UUID can hold: ${nowMs}`);
  }
  if (randomBytes.length < 10) throw new RangeError("A UUID needs 10 random bytes");
  const time = nowMs.toString(16).padStart(12, "0");
  const random = Array.from(randomBytes.subarray(0, 10), (byte, index) => {
    if (index === 0) return hexByte((byte & 0x0f) | 0x70);
    if (index === 2) return hexByte((byte & 0x3f) | 0x80);
    return hexByte(byte);
  }).join("");
  const all = time + random;
  return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join("-");
}

function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a value is a UUID of any version, in either letter case. */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && uuidPattern.test(value);
}
