export { capabilitiesOf, defaultVisibility } from "./core/roles.ts";
export { createPerson } from "./server/create-person.ts";
export { actorOfSession, loadActor } from "./server/load-actor.ts";
export { expectGoodPassword } from "./server/prepare-password.ts";
export { findPersonByEmail } from "./server/read-person.ts";
export { signIn } from "./server/sign-in.ts";
export { personTable, teamMembershipTable, teamTable } from "./server/tables.ts";
export { ROLES, type Role } from "./core/roles.ts";
