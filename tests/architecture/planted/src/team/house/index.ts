export const floor = "team";
