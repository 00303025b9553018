/** Texts of the pages: board, list, record and pipeline settings. */
export const screens = {
  words: {
    opportunity: "Kans",
    opportunities: "Kansen",
  },
};
