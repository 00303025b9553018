import type { Catalogue } from "#base/contract/catalogue.ts";
import { web } from "./en-web.ts";
import type { nl } from "./nl.ts";

export const en: Catalogue<typeof nl> = {
  web,
  fields: {
    name: "Name",
    code: "Article number",
    family: "Product family",
    listPrice: "List price",
    cost: "Cost",
    currency: "Currency",
    recurrence: "Payment",
    retired: "No longer sold",
    externalId: "Identifier in the source",
    createdAt: "Added",
    updatedAt: "Changed",
  },
  problems: {
    name_taken: {
      title: "This product already exists",
      detail:
        "Another product has this name, perhaps one that is no longer sold. Nothing was changed. Choose another name or bring the old one back.",
    },
  },
};
