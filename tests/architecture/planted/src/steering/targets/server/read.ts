import { name } from "#company/people/index.ts";
import { people } from "#company/people/contract.ts";
export const targets = [name, people];
