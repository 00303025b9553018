export const floor = "exchange";
