import { pool } from "./database.ts";
export const command = typeof pool;
