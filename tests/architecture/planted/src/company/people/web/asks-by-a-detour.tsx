import { rows } from "../both.ts";
export const shown = rows;
