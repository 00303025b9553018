export const floor = "steering";
