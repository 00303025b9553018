import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkIban, checkKvkNumber, checkVatNumber } from "./identifiers.ts";

const otherDigit = (digit: string, shift: number) => String((Number(digit) + shift) % 10);

describe("checkKvkNumber", () => {
  test("eight digits are accepted, whatever the eleven-test says", () => {
    // 8·1 + 7·0 + 6·0 + 5·0 + 4·0 + 3·1 = 11
    expect(checkKvkNumber("1000 0100")).toEqual({ ok: true, value: { number: "10000100", elevenTest: true } });
    expect(checkKvkNumber("KvK 12345678")).toEqual({ ok: true, value: { number: "12345678", elevenTest: false } });
  });
  test.each(["", "1234567", "123456789", "1234567a", "00000000"])("'%s' is refused", (text) => {
    expect(checkKvkNumber(text)).toEqual({ ok: false, error: { code: "wrongForm", text } });
  });
});

describe("checkVatNumber", () => {
  test.each([
    ["NL 1234.56.782.B01", "NL123456782B01"],
    ["123456782b01", "NL123456782B01"],
    ["NL123456789B13", "NL123456789B13"],
    ["BE 0123.456.789", "BE0123456789"],
    ["DE123456789", "DE123456789"],
  ])("%s", (text, value) => {
    expect(checkVatNumber(text)).toEqual({ ok: true, value });
  });
  test.each([
    ["NL123456789B01", "wrongChecksum"],
    ["NL12345678B01", "wrongForm"],
    ["US123456789", "wrongForm"],
    ["constructor", "wrongForm"],
    ["", "wrongForm"],
  ])("%s is refused: %s", (text, code) => {
    expect(checkVatNumber(text)).toEqual({ ok: false, error: { code, text } });
  });
});

describe("checkIban", () => {
  test.each([
    ["NL91 ABNA 0417 1643 00", "NL91ABNA0417164300"],
    ["be68 5390 0754 7034", "BE68539007547034"],
    ["GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432"],
  ])("%s", (text, value) => {
    expect(checkIban(text)).toEqual({ ok: true, value });
  });
  test.each([
    ["NL91ABNA0417164301", "wrongChecksum"],
    ["NL91ABNA041716430", "wrongForm"],
    ["NL910ABN0417164300", "wrongForm"],
    ["91ABNA0417164300", "wrongForm"],
    ["", "wrongForm"],
  ])("%s is refused: %s", (text, code) => {
    expect(checkIban(text)).toEqual({ ok: false, error: { code, text } });
  });
  test("one wrong digit is always noticed", () => {
    const right = "NL91ABNA0417164300";
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 17 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const wrong = right.slice(0, at) + otherDigit(right[at] ?? "", shift) + right.slice(at + 1);
        expect(checkIban(wrong)).toMatchObject({ error: { code: "wrongChecksum" } });
      }),
    );
  });
});
