import { floor } from "#steering/house/index.ts";
export const ahead = floor;
