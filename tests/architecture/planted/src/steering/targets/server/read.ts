import { name } from "#company/people/index.ts";
import { people } from "#company/people/contract.ts";
import { teams } from "#company/people/teams-contract.ts";
export const targets = [name, people, teams];
