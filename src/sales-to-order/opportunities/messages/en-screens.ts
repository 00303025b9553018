import type { Catalogue } from "#base/contract/catalogue.ts";
import type { screens as nl } from "./nl-screens.ts";

export const screens: Catalogue<typeof nl> = {
  words: {
    opportunity: "Deal",
    opportunities: "Deals",
  },
};
