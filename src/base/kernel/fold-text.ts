// Letters that Unicode does not take apart into a base letter and a mark.
const ownLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** The text for searching and matching: lower case, without diacritics, straight apostrophes, single spaces. */
export function foldText(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      // Compatibility forms (𝐀, Ⅳ) may decompose into capitals.
      .toLowerCase()
      .replace(/[ßæœøłđðþı]/g, (letter) => ownLetters[letter] ?? letter)
      .replace(/[‘’ʼ`´]/g, "'")
      .replace(/\s+/gu, " ")
      .trim()
  );
}
