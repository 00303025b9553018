import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isUuid, uuidv7 } from "./id.ts";

const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const bytes = fc.uint8Array({ minLength: 10, maxLength: 16 });

describe("uuidv7", () => {
  test("matches the example of RFC 9562", () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidv7(0x017f22e279b0, random)).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
  });

  test("is a UUID of version 7 that sorts by time", () => {
    fc.assert(
      fc.property(moment, moment, bytes, bytes, (a, b, randomA, randomB) => {
        const first = uuidv7(a, randomA);
        expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(isUuid(first)).toBe(true);
        if (a < b) expect(first < uuidv7(b, randomB)).toBe(true);
      }),
    );
  });

  test("refuses a moment or bytes that do not fit", () => {
    expect(() => uuidv7(-1, new Uint8Array(10))).toThrow(RangeError);
    expect(() => uuidv7(1.5, new Uint8Array(10))).toThrow(RangeError);
    expect(() => uuidv7(2 ** 48, new Uint8Array(10))).toThrow(RangeError);
    expect(() => uuidv7(0, new Uint8Array(9))).toThrow(RangeError);
  });
});

test("isUuid refuses everything else", () => {
  for (const value of ["", "1", null, 7, "017f22e279b07cc398c4dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g"]) {
    expect(isUuid(value)).toBe(false);
  }
  expect(isUuid("017F22E2-79B0-7CC3-98C4-DC0C0C07398F")).toBe(true);
});
