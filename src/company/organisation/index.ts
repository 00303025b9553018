export { createOrganisation } from "./server/create-organisation.ts";
export { findOrganisation } from "./server/read.ts";
