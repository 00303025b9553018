export const floor = "order-to-loyalty";
