import { floor } from "#order-to-loyalty/house/index.ts";
export const ahead = floor;
