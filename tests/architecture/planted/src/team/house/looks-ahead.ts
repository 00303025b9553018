import { floor } from "#exchange/house/index.ts";
export const ahead = floor;
