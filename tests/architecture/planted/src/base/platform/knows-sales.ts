import { name } from "#company/people/index.ts";
export const known = name;
