export { name } from "./core/name.ts";
