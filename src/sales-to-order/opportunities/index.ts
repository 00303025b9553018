export { seedPipeline } from "./server/seed-pipeline.ts";
