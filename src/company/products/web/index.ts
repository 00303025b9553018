export { ProductSelect } from "./product-select.tsx";
export type { Product } from "./product-select.tsx";
