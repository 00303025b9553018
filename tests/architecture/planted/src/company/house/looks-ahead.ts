import { floor } from "#relations/house/index.ts";
export const ahead = floor;
