export { searchText } from "./core/search-text.ts";
export { findCompany, type Company } from "./server/read.ts";
export { companyTable } from "./server/tables.ts";
