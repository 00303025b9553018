export { PersonSelect } from "./person-select.tsx";
export type { Person } from "./person-select.tsx";
export { TeamSelect } from "./team-select.tsx";
export type { Team } from "./team-select.tsx";
