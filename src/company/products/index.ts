export { findProduct, type Product } from "./server/read.ts";
export { productTable } from "./server/tables.ts";
