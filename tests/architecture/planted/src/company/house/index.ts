export const floor = "company";
