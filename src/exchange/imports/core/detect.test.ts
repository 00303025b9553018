import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectHeaderRow, duplicateHeaders } from "./detect-header.ts";
import { detectSeparator } from "./detect-separator.ts";
import { detectDateOrder, readDate } from "./read-date.ts";
import { detectNumberStyle, readAmount, readNumber } from "./read-number.ts";
import { spellings } from "./suggest-value.ts";

describe("separator", () => {
  test.each([
    ["a;b;c\n1,5;2;3\n", ";"],
    ["a,b,c\n1,2,3\n", ","],
    ["a\tb\n1,2\t3\n", "\t"],
    ["a|b|c\n1|2|3", "|"],
    ["sep=;\r\na,b;c\r\n", ";"],
    ['naam,bedrag\n"Jansen; Pietersen","1.234,56"\n"De Vries; Bakker","2,00"\n', ","],
    ["naam;bedrag\nA;1,50\nB;2,50\nC;3,50\n", ";"],
    ["alleen een kolom\nwaarde\n", ","],
  ])("%j is separated by %j", (text, separator) => {
    expect(detectSeparator(text)).toBe(separator);
  });

  test("finds back the separator of any plain table", () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9 ]{1,8}$/u);
    fc.assert(
      fc.property(
        fc.constantFrom(";", ",", "\t", "|"),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 2, max: 9 }),
        word,
        (separator, columns, rows, cell) => {
          const line = Array.from({ length: columns }, () => cell).join(separator);
          expect(detectSeparator(Array.from({ length: rows }, () => line).join("\n"))).toBe(separator);
        },
      ),
    );
  });
});

describe("header", () => {
  test("skips a title above the table", () => {
    expect(detectHeaderRow([["Overzicht kansen"], ["Naam", "Fase", "Bedrag"], ["A", "Won", "12"]])).toBe(1);
  });
  test("is missing when the first full row is data", () => {
    expect(
      detectHeaderRow([
        ["Deal A", "Won", "1.234,00"],
        ["Deal B", "Lost", "2"],
      ]),
    ).toBeNull();
    expect(detectHeaderRow([])).toBeNull();
  });
  test("names that differ only in case or punctuation are duplicates", () => {
    expect(duplicateHeaders(["Naam", "naam ", "Fase"])).toEqual(["naam "]);
    expect(duplicateHeaders(["Naam", "Fase"])).toEqual([]);
  });
});

describe("numbers of a column", () => {
  test.each([
    [["1.054,00", "50,00", ""], { style: "dutch", ambiguous: false }],
    [["1100.04", "251.41"], { style: "english", ambiguous: false }],
    [["550", "4821"], { style: "auto", ambiguous: false }],
    [["1.234", "2.500"], { style: "auto", ambiguous: true }],
    [[12.5, 30], { style: "auto", ambiguous: false }],
  ] as const)("%j", (cells, found) => {
    expect(detectNumberStyle([...cells])).toEqual(found);
  });
  test("amounts become cents, in millions too, and an unreadable one is refused", () => {
    expect(readAmount("1.054,00", "dutch")).toEqual({ ok: true, value: 105_400 });
    expect(readAmount("1100.04", "english", 1_000_000)).toEqual({ ok: true, value: 110_004_000_000 });
    expect(readAmount(0.1 + 0.2, "auto")).toEqual({ ok: true, value: 30 });
    expect(readAmount("n.v.t.", "dutch")).toEqual({ ok: true, value: null });
    expect(readAmount("12,5,3", "dutch")).toEqual({ ok: false, error: "amount_invalid" });
    expect(readAmount("12,5,3", "auto")).toEqual({ ok: false, error: "amount_invalid" });
    expect(readAmount("1,234", "dutch")).toEqual({ ok: false, error: "amount_decimals" });
    expect(readAmount("9999999999999", "auto")).toEqual({ ok: false, error: "amount_too_large" });
    expect(readNumber("veel", "auto")).toEqual({ ok: false, error: "number_invalid" });
  });
});

describe("dates of a column", () => {
  test.each([
    [["20-10-2016", "01-03-2017"], { order: "dmy", ambiguous: false }],
    [["10/20/2016", "03/01/2017"], { order: "mdy", ambiguous: false }],
    [["2016-10-20"], { order: "ymd", ambiguous: false }],
    [["01-02-2016", "03-04-2016"], { order: "dmy", ambiguous: true }],
    [["2016-10-20", "20-10-2016"], { order: "dmy", ambiguous: false }],
    [["1 mrt 2017"], { order: "dmy", ambiguous: false }],
  ] as const)("%j", (cells, found) => {
    expect(detectDateOrder([...cells])).toEqual(found);
  });
  test.each([
    ["20-10-2016", "dmy", "2016-10-20"],
    ["2016-10-20", "dmy", "2016-10-20"],
    [42_663, "dmy", "2016-10-20"],
    [42_663.75, "ymd", "2016-10-20"],
  ] as const)("%j (%s) is %s", (cell, order, date) => {
    expect(readDate(cell, order)).toEqual({ ok: true, value: date });
  });
  test.each([
    ["31-02-2026", "date_impossible"],
    ["2026-13-01", "date_impossible"],
    ["12-31-2026", "date_impossible"],
    ["01-01-0016", "date_impossible"],
    ["morgen", "date_invalid"],
    [7, "date_invalid"],
  ] as const)("%j is refused as %s", (cell, code) => {
    expect(readDate(cell, "dmy")).toEqual({ ok: false, error: code });
  });
});

describe("spellings", () => {
  test("suggests the same letters or a near spelling, never another number", () => {
    const known = spellings(["GTX Pro", "GTX Basic", "GTK 500", "technology"]);
    expect(known.suggest("GTXPro")).toBe("GTX Pro");
    expect(known.suggest("technolgy")).toBe("technology");
    expect(known.suggest("GTK 600")).toBeNull();
    expect(known.suggest("Iets heel anders")).toBeNull();
    expect(known.suggest("--")).toBeNull();
  });
  test("does not choose between two that look the same", () => {
    expect(spellings(["GTX-Pro", "GTX Pro"]).suggest("gtxpro")).toBeNull();
  });
});
