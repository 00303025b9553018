import { floor } from "#market-to-sales/house/index.ts";
export const ahead = floor;
