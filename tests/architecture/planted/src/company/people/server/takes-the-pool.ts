import { pool } from "#base/platform/database.ts";
export const taken = pool;
