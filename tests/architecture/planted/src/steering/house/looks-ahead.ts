import { floor } from "#team/house/index.ts";
export const ahead = floor;
