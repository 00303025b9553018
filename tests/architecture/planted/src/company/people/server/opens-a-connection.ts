import { PGlite } from "@electric-sql/pglite";
export const own = PGlite;
