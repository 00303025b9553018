import type { read } from "../server/read.ts";
export type Rows = typeof read;
