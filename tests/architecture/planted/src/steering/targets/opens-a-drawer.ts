import { name } from "#company/people/core/name.ts";
export const taken = name;
