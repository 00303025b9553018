import { crc32, deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test, vi } from "vitest";
import { limits } from "../core/table.ts";
import { readFile } from "./read-file.ts";
import type { ReadFile, ReadOptions } from "./read-file.ts";

// Files at the bounds take seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const bytesOf = (text: string, encoding = "utf-8") => new Uint8Array(iconv.encode(text, encoding));

async function read(content: string | Uint8Array, options?: ReadOptions): Promise<ReadFile> {
  const result = await readFile("test.csv", typeof content === "string" ? bytesOf(content) : content, options);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function refusal(content: string | Uint8Array, options?: ReadOptions) {
  const result = await readFile("test.csv", typeof content === "string" ? bytesOf(content) : content, options);
  return result.ok ? null : result.error;
}

async function workbook(rows: unknown[][], name = "Kansen"): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Leeg");
  const sheet = book.addWorksheet(name);
  for (const row of rows) sheet.addRow(row);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A zip with one packed entry, which says of itself what `lie` wants. */
function zipOf(name: string, content: Uint8Array, lie: { size?: number; crc?: number } = {}): Uint8Array {
  const packed = deflateRawSync(content);
  const nameBytes = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(nameBytes.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(lie.crc ?? crc32(content), 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(lie.size ?? content.length, 24);
  entry.writeUInt16LE(nameBytes.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + nameBytes.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, nameBytes, packed, entry, nameBytes, end]));
}

describe("encodings", () => {
  const text = "Naam;Opmerking\r\nCafé;€ — geïmporteerd\r\n";
  test.each([
    ["utf-8", bytesOf(text)],
    ["utf-8", bytesOf(`\ufeff${text}`)],
    ["windows-1252", bytesOf(text, "windows-1252")],
    ["utf-16le", bytesOf(`\ufeff${text}`, "utf-16le")],
    ["utf-16be", bytesOf(`\ufeff${text}`, "utf-16be")],
    ["utf-16le", bytesOf(text, "utf-16le")],
  ])("%s", async (encoding, bytes) => {
    expect(await read(bytes)).toMatchObject({
      encoding,
      separator: ";",
      header: ["Naam", "Opmerking"],
      rows: [{ number: 2, cells: ["Café", "€ — geïmporteerd"] }],
    });
  });
  test("another encoding may be told, if it exists", async () => {
    const bytes = bytesOf("Naam;X\r\nCafé;1\r\n", "macintosh");
    expect((await read(bytes, { encoding: "macintosh" })).rows[0]!.cells[0]).toBe("Café");
    expect(await refusal(bytes, { encoding: "klingon" })).toMatchObject({ code: "encoding_unknown" });
  });
});

describe("delimited text", () => {
  test("rows carry the number a spreadsheet shows: quoted line breaks are one row, empty lines count", async () => {
    const file = await read('Naam,Bedrag\n"Regel\néén",1\n\n"Twee, drie",2\n');
    expect(file.rows).toEqual([
      { number: 2, cells: ["Regel\néén", "1"] },
      { number: 4, cells: ["Twee, drie", "2"] },
    ]);
  });
  test("a title above the table and an Excel sep= line are skipped", async () => {
    expect(await read("Overzicht\n\nNaam;Fase;Bedrag\nA;Won;1\n")).toMatchObject({
      headerRow: 3,
      header: ["Naam", "Fase", "Bedrag"],
    });
    expect(await read("sep=;\r\nNaam;Bedrag\r\nA;1,5\r\n")).toMatchObject({
      separator: ";",
      header: ["Naam", "Bedrag"],
    });
  });
  test("separator and header row may be told", async () => {
    expect((await read("a|b;c\n1|2;3\n", { separator: "|" })).header).toEqual(["a", "b;c"]);
    expect(await read("x;y\nNaam;Fase\nA;Won\n", { headerRow: 2 })).toMatchObject({
      header: ["Naam", "Fase"],
      headerRow: 2,
    });
  });
  test("a quote inside a word stays what it is", async () => {
    expect((await read('Naam;Maat\nMonitor 27" breed;1\n')).rows[0]!.cells[0]).toBe('Monitor 27" breed');
  });
  test("a row with too many or too few columns is a problem of that row only", async () => {
    const file = await read("Naam,Fase,Bedrag\nA,Won,1\nB,Won\nC,Won,1,5\nD,Won,1,,\n");
    expect(file.problems.map(({ row, code, params }) => ({ row, code, params }))).toEqual([
      { row: 3, code: "columns_unequal", params: { expected: 3, actual: 2 } },
      { row: 4, code: "columns_unequal", params: { expected: 3, actual: 4 } },
    ]);
  });
  test("an endless cell is a problem of its row", async () => {
    const file = await read(`Naam;Fase\n${"x".repeat(limits.cell + 1)};Won\n`);
    expect(file.problems).toMatchObject([{ row: 2, code: "cell_too_long", params: { columnNumber: 1 } }]);
  });
  test("trailing empty columns do not count, an unnamed one in between gets its letter", async () => {
    expect((await read("Naam;;Fase;;\nA;b;Won;;\n")).header).toEqual(["Naam", "(B)", "Fase"]);
  });
});

describe("files that cannot be read", () => {
  test.each([
    ["nothing", "", "file_empty"],
    ["only white space", " \r\n\r\n", "file_empty"],
    ["only a header", "Naam;Fase\r\n", "header_only"],
    ["no header", "1;2,50;3\n4;5,10;6\n", "header_missing"],
    ["the same column twice", "Naam;Fase;naam\nA;B;C\n", "header_duplicate"],
    ["a quote that never closes", 'Naam;Fase\nA;Won\n"B;Won\nC;Won\n', "quote_not_closed"],
    ["a web page", "<!DOCTYPE html><html><table></table></html>", "file_binary"],
    [
      "more columns than anyone has",
      `${Array.from({ length: 201 }, (_, i) => `k${i}x`).join(";")}\n`,
      "too_many_columns",
    ],
  ])("%s", async (_, text, code) => {
    expect(await refusal(text)).toMatchObject({ code, fileName: "test.csv" });
  });
  test.each([
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], "file_binary"],
    ["a PDF", [...Buffer.from("%PDF-1.7 iets")], "file_binary"],
    ["an old or locked workbook", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "file_old_excel"],
    ["a cut-off workbook", [0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5, 6], "file_damaged"],
  ])("%s", async (_, bytes, code) => {
    expect(await refusal(new Uint8Array(bytes))).toMatchObject({ code });
  });
  test("the row where an open quote started is told", async () => {
    expect((await refusal('Naam;Fase\nA;Won\n"B;Won\nC;Won\n'))!.params).toEqual({ row: 3 });
  });
  test("more bytes or rows than the bounds", async () => {
    expect(await refusal(new Uint8Array(limits.bytes + 1).fill(65))).toMatchObject({
      code: "file_too_large",
      params: { max: 50 },
    });
    expect(await refusal(`a;b\n${"1;2\n".repeat(limits.rows + 1)}`)).toMatchObject({
      code: "too_many_rows",
      params: { max: limits.rows },
    });
  });
  test("a zip that is no workbook, and one that swells beyond measure", async () => {
    expect(await refusal(zipOf("readme.txt", Buffer.from("hoi")))).toMatchObject({ code: "file_binary" });
    const swollen = new Uint8Array(limits.expandedBytes + 1);
    expect(await refusal(zipOf("xl/workbook.xml", swollen))).toMatchObject({ code: "file_expands_too_far" });
    expect(await refusal(zipOf("xl/workbook.xml", swollen, { size: 10 }))).toMatchObject({
      code: "file_expands_too_far",
    });
  });
  test("a workbook whose parts are not what its directory says", async () => {
    const part = Buffer.from("<workbook/>");
    expect(await refusal(zipOf("xl/workbook.xml", part, { size: 5 }))).toMatchObject({ code: "file_damaged" });
    expect(await refusal(zipOf("xl/workbook.xml", part, { crc: 1 }))).toMatchObject({ code: "file_damaged" });
    expect(await refusal(zipOf("xl/workbook.xml", part))).toMatchObject({ code: "file_empty" });
  });
  test("any rubbish gives a table or a problem, never a crash", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.string({ unit: "binary", maxLength: 200 }).map((text) => bytesOf(text)),
        ),
        async (bytes) => {
          const result = await readFile("rommel", bytes);
          expect(result.ok ? result.value.rows.length : result.error.code.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("workbooks", () => {
  test("the first sheet with anything in it, typed numbers and dates kept", async () => {
    const date = new Date(Date.UTC(2016, 9, 20));
    const bytes = await workbook([
      ["Naam", "Bedrag", "Datum", "Som"],
      ["Café", 1054.5, date, { formula: "1+1", result: 2 }],
      [],
      [{ richText: [{ text: "Vet" }, { text: "gedrukt" }] }, "1.054,00", "20-10-2016"],
    ]);
    const file = await read(bytes);
    expect(file).toMatchObject({
      format: "xlsx",
      encoding: null,
      separator: null,
      sheet: "Kansen",
      header: ["Naam", "Bedrag", "Datum", "Som"],
      problems: [],
    });
    expect(file.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [2, "Café", 1054.5, "2016-10-20", 2],
      [4, "Vetgedrukt", "1.054,00", "20-10-2016"],
    ]);
    expect(file.sheets).toEqual(["Leeg", "Kansen"]);
  });
  test("a cover sheet is passed over for the sheet that is a list, and can still be chosen", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("Toelichting").addRows([["Export"], ["Gemaakt", "door ons"], ["Versie", "twee"]]);
    book.addWorksheet("Deals").addRows([["Overzicht"], [], ["Klant", "Fase", "Bedrag"], ["Acme", "Offerte", 12]]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await read(bytes)).toMatchObject({ sheet: "Deals", headerRow: 3, sheets: ["Toelichting", "Deals"] });
    expect(await read(bytes, { sheet: "Toelichting" })).toMatchObject({ sheet: "Toelichting", headerRow: 2 });
  });
  test("a chosen sheet that is not there is told", async () => {
    expect(await refusal(await workbook([["Naam"], ["A"]]), { sheet: "Anders" })).toMatchObject({
      code: "sheet_missing",
      params: { sheet: "Anders" },
    });
  });
  test("an empty workbook", async () => {
    expect(await refusal(await workbook([]))).toMatchObject({ code: "file_empty" });
  });
});
