export {
  checkPassword,
  MIN_PASSWORD_LENGTH,
  type PasswordOwner,
  type PasswordProblem,
} from "./core/password-policy.ts";
export {
  capabilitiesOf,
  CAPABILITIES,
  defaultVisibility,
  isRole,
  ROLES,
  type Capability,
  type Role,
  type Visibility,
} from "./core/roles.ts";
export { createPerson, type NewPerson } from "./server/create-person.ts";
export { actorOfSession, loadActor, type ComesInAs } from "./server/load-actor.ts";
export { expectGoodPassword } from "./server/prepare-password.ts";
export { findPerson, findPersonByEmail, type Person } from "./server/read-person.ts";
export { signIn } from "./server/sign-in.ts";
export { apiKeyTable, personTable, teamMembershipTable, teamTable } from "./server/tables.ts";
export { teamsBelow } from "./server/teams-below.ts";
