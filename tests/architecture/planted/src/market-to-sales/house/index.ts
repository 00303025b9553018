export const floor = "market-to-sales";
