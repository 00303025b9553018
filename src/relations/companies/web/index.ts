export { CompanySelect } from "./company-select.tsx";
export type { Company } from "./company-select.tsx";
