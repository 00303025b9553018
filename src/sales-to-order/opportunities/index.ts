export { searchText } from "./core/search-text.ts";
export { seedPipeline } from "./server/seed-pipeline.ts";
