import type { Catalogue } from "#base/contract/catalogue.ts";
import type { nav as nl } from "./nl-nav.ts";

export const nav: Catalogue<typeof nl> = { page: "Import", create: "Import files" };
