import { read } from "./server/read.ts";
export const rows = read;
