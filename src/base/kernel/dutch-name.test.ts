import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dutchSortKey, foldText, splitDutchName } from "./dutch-name.ts";

describe("splitDutchName", () => {
  test.each([
    ["Jan van der Berg", "Jan", "van der", "Berg"],
    ["Jan Van Der Berg", "Jan", "Van Der", "Berg"],
    ["Anna Maria Jansen", "Anna Maria", "", "Jansen"],
    ["Jan de Vries-van der Meer", "Jan", "de", "Vries-van der Meer"],
    ["Gerard van 't Hof", "Gerard", "van 't", "Hof"],
    ["Gerard van ’t Hof", "Gerard", "van ’t", "Hof"],
    ["Wim in 't Veld", "Wim", "in 't", "Veld"],
    ["van der Berg", "", "van der", "Berg"],
    ["Ben de Wit", "Ben", "de", "Wit"],
    ["Berg, Jan van der", "Jan", "van der", "Berg"],
    ["van der Berg, Jan", "Jan", "van der", "Berg"],
    ["Jansen, Anna", "Anna", "", "Jansen"],
    ["Jansen,", "", "", "Jansen"],
    ["Madonna", "", "", "Madonna"],
    ["  Jan   Smit ", "Jan", "", "Smit"],
    ["Jan van", "Jan", "", "van"],
    ["", "", "", ""],
  ])("%s", (name, first, infix, last) => {
    expect(splitDutchName(name)).toEqual({ first, infix, last });
  });

  test("loses no word", () => {
    const word = fc.oneof(fc.constantFrom("van", "der", "de", "'t", "Jan", "Berg"), fc.stringMatching(/^[A-Z][a-z]+$/));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const { first, infix, last } = splitDutchName(words.join(" "));
        expect([first, infix, last].filter((part) => part !== "").join(" ")).toBe(words.join(" "));
        expect(last).not.toBe("");
      }),
    );
  });
});

describe("dutchSortKey", () => {
  test("sorts under the last name, not under the infix", () => {
    expect(dutchSortKey("Jan van der Berg")).toBe("berg, jan van der");
    expect(dutchSortKey("Berg, Jan van der")).toBe("berg, jan van der");
    expect(dutchSortKey("Madonna")).toBe("madonna");
    const sorted = ["Kees de Vries", "Jan van der Berg", "Çelik", "Piet Adams"].toSorted((a, b) =>
      dutchSortKey(a) < dutchSortKey(b) ? -1 : 1,
    );
    expect(sorted).toEqual(["Piet Adams", "Jan van der Berg", "Çelik", "Kees de Vries"]);
  });
});

describe("foldText", () => {
  test.each([
    ["  Café   Zuñiga ", "cafe zuniga"],
    ["Ĳsbrand", "ijsbrand"],
    ["STRAẞE", "strasse"],
    ["Łódź", "lodz"],
    ["van ’t Hof", "van 't hof"],
    ["İstanbul", "istanbul"],
    ["a\u00a0b", "a b"],
  ])("%s becomes %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test("folding twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
