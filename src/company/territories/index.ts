export { territoriesBelow } from "./server/read.ts";
export { territoryPersonTable, territoryTable } from "./server/tables.ts";
