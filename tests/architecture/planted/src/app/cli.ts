import { read } from "#company/people/server/read.ts";
export const rows = read;
