export { createOrganisation, type NewOrganisation } from "./server/create-organisation.ts";
export { findOrganisation, type Organisation } from "./server/read.ts";
export { channelTable, organisationTable } from "./server/tables.ts";
