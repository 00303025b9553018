export { findTerritory, territoriesBelow, type Territory } from "./server/read.ts";
export { territoryPersonTable, territoryTable } from "./server/tables.ts";
