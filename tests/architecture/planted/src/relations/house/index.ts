export const floor = "relations";
