import { floor } from "#sales-to-order/house/index.ts";
export const ahead = floor;
