import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatMoney } from "./money.ts";
import { detectNumberConvention, parseAmount } from "./parse-amount.ts";

describe("parseAmount", () => {
  test.each([
    ["1.234,56", "dutch", 123_456],
    ["€ 1.054,00", "dutch", 105_400],
    ["€\u00a01.054,00", "dutch", 105_400],
    ["1.054,-", "dutch", 105_400],
    ["1.054,--", "auto", 105_400],
    ["EUR 12", "dutch", 1200],
    ["12,5 euro", "dutch", 1250],
    ["1234.567", "english", null],
    ["1.234.567", "dutch", 123_456_700],
    ["1,234.56", "english", 123_456],
    ["$22,700.00", "english", 2_270_000],
    ["$22,700.00", "auto", 2_270_000],
    ["1.234,56", "auto", 123_456],
    ["1 234,56", "auto", 123_456],
    ["1'234.50", "auto", 123_450],
    ["-5", "auto", -500],
    ["€ -5,00", "auto", -500],
    ["-€ 5,00", "auto", -500],
    ["(5.00)", "english", -500],
    ["+5", "auto", 500],
    ["-0", "auto", 0],
    ["0,5", "auto", 50],
    [",5", "dutch", 50],
    ["1.234", "auto", 123_400],
    ["1,234", "auto", 123_400],
    ["1.234", "english", null],
    ["1.230", "english", 123],
    ["1.5", "auto", 150],
    ["1,50", "auto", 150],
    ["1500", "auto", 150_000],
    ["1.500.000", "auto", 150_000_000],
    ["1,500,000", "auto", 150_000_000],
    ["12.50000", "auto", 1250],
    ["3.", "english", 300],
  ] as const)("%s (%s)", (text, convention, cents) => {
    if (cents === null) {
      expect(parseAmount(text, convention)).toMatchObject({ ok: false, error: { code: "tooManyDecimals" } });
    } else expect(parseAmount(text, convention)).toEqual({ ok: true, value: cents });
  });

  test.each(["", "  ", "n.v.t.", "N.V.T.", "nvt", "n/a", "-", "onbekend"])("'%s' is unknown, not zero", (text) => {
    expect(parseAmount(text, "auto")).toEqual({ ok: true, value: null });
  });

  test.each([
    ["12,5,3", "dutch", "badGrouping"],
    ["12,5,3", "english", "badGrouping"],
    ["12,5,3", "auto", "badGrouping"],
    ["1.23,4", "dutch", "badGrouping"],
    ["1,234.56", "dutch", "badGrouping"],
    ["1.234,56", "english", "badGrouping"],
    ["1234.567,00", "dutch", "badGrouping"],
    ["0.125", "auto", "tooManyDecimals"],
    ["90.071.992.547.409,92", "dutch", "tooLarge"],
    ["1e5", "auto", "notANumber"],
    ["twaalf", "auto", "notANumber"],
    ["12 stuks", "auto", "notANumber"],
    ["--5", "auto", "notANumber"],
    ["€", "auto", "notANumber"],
    [".", "auto", "notANumber"],
  ] as const)("refuses %s (%s): %s", (text, convention, code) => {
    expect(parseAmount(text, convention)).toEqual({ ok: false, error: { code, text } });
  });

  test("reads back every amount it shows", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => {
        expect(parseAmount(formatMoney(cents, "EUR", "nl"), "dutch")).toEqual({ ok: true, value: cents });
        expect(parseAmount(formatMoney(cents, "EUR", "en"), "english")).toEqual({ ok: true, value: cents });
        expect(parseAmount(formatMoney(cents, "EUR", "nl"), "auto")).toEqual({ ok: true, value: cents });
        expect(parseAmount(formatMoney(cents, "EUR", "en"), "auto")).toEqual({ ok: true, value: cents });
      }),
    );
  });

  test("never throws and never gives a fraction of a cent", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[-(€ ]{0,2}[\d.,]{0,12}[-) ]{0,2}$/));
    fc.assert(
      fc.property(text, fc.constantFrom("dutch", "english", "auto"), (typed, convention) => {
        const read = parseAmount(typed, convention);
        if (read.ok && read.value !== null) expect(Number.isSafeInteger(read.value)).toBe(true);
      }),
    );
  });
});

describe("detectNumberConvention", () => {
  test("one telling sample settles a column", () => {
    expect(detectNumberConvention(["1.234", "12,50"])).toEqual({ convention: "dutch", certain: true });
    expect(detectNumberConvention(["1.054,-"])).toEqual({ convention: "dutch", certain: true });
    expect(detectNumberConvention(["1,234", "$22,700.00"])).toEqual({ convention: "english", certain: true });
  });
  test("contradicting or silent samples leave it uncertain, Dutch first", () => {
    expect(detectNumberConvention(["1.50", "1,50"])).toEqual({ convention: "dutch", certain: false });
    expect(detectNumberConvention(["1.50", "2.50", "1,50"])).toEqual({ convention: "english", certain: false });
    expect(detectNumberConvention(["1.234", "1234", ""])).toEqual({ convention: "dutch", certain: false });
    expect(detectNumberConvention(["12,5,3", "n.v.t."])).toEqual({ convention: "dutch", certain: false });
  });
});
