import { read } from "#company/people/server/index.ts";
export const rows = read;
