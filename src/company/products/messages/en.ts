import type { Catalogue } from "#base/contract/catalogue.ts";
import type { nl } from "./nl.ts";
import { web } from "./en-web.ts";

export const en: Catalogue<typeof nl> = {
  title: "Products",
  entities: { product: "product" },
  recurrences: { one_off: "One-off", monthly: "Monthly", yearly: "Yearly" },
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
  hints: {
    listPrice: "May be left empty: then you fill in the price per deal.",
    cost: "For the margin. Empty is not the same as zero.",
    retired: "Cannot be chosen on new deals; existing deals keep the product and their price.",
  },
  actions: { add: "Add product", retire: "Stop selling", revive: "Sell again" },
  problems: {
    name_taken: {
      title: "This product already exists",
      detail:
        "Another product has this name, perhaps one that is no longer sold. Nothing was changed. Choose another name or bring the old one back.",
    },
  },
  web,
};
