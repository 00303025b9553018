export const floor = "sales-to-order";
