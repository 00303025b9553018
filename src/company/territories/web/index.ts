export { TerritorySelect } from "./territory-select.tsx";
export type { Territory } from "./territory-select.tsx";
