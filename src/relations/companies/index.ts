export { searchText } from "./core/search-text.ts";
