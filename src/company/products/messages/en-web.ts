import type { Catalogue } from "#base/contract/catalogue.ts";
import type { web as nlWeb } from "./nl-web.ts";

export const web: Catalogue<typeof nlWeb> = {
  nav: "Products",
  title: "Products",
  add: "Add product",
  search: "Search by name, code or family",
  filters: { retired: "Still sold", sold: "Is sold", retiredOnly: "Not sold any more" },
  recurrence: { one_off: "once", monthly: "per month", yearly: "per year" },
  margin: "Margin",
  noPrice: "no list price",
  retired: "Retired",
  emptyTitle: "No products yet",
  emptyDetail:
    "Put what you sell here, with list price and cost. Choose a product on a deal and its price and payment are right at once.",
  form: {
    addTitle: "Add product",
    editTitle: "Edit product",
    namePlaceholder: "Maintenance contract Plus",
    codePlaceholder: "MC-PLUS",
    familyPlaceholder: "Maintenance",
    recurrence: "How it is paid",
    priceHint: "Empty means not known yet, which is not zero.",
    each: { one_off: "per unit", monthly: "per unit per month", yearly: "per unit per year" },
    belowCost: "Note: the cost is above the list price.",
    keepsPrice: "Existing deals keep their own price.",
    add: "Add",
  },
  added: "{{name}} added",
  saved: "{{name}} saved",
  retire: "Retire",
  revive: "Sell again",
  retiredDone: "{{name}} is retired",
  revivedDone: "{{name}} can be chosen again",
  actionsFor: "Actions for {{name}}",
};
