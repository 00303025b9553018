import { read } from "#company/people/server/index.ts";
import { nl } from "#company/people/messages/nl.ts";
import { pool } from "#base/platform/database.ts";
export const app = [read, nl, pool, process.env["PORT"]];
