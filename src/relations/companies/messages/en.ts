import type { Catalogue } from "#base/contract/catalogue.ts";
import { web } from "./en-web.ts";
import type { nl } from "./nl.ts";

export const en: Catalogue<typeof nl> = {
  web,
  fields: {
    name: "Name",
    sector: "Sector",
    employees: "Employees",
    revenue: "Yearly revenue",
    foundedYear: "Founded in",
    website: "Website",
    street: "Street and number",
    postalCode: "Postal code",
    city: "City",
    country: "Country",
    territoryId: "Territory",
    territoryName: "Territory",
    ownerId: "Owner",
    ownerName: "Owner",
    parentId: "Part of",
    parentName: "Part of",
    externalId: "Identifier in the source",
    deletedAt: "In the bin since",
    createdAt: "Added",
    updatedAt: "Changed",
  },
  problems: {
    in_bin: {
      title: "This company is in the bin",
      detail: "Nothing was changed. Take the company out of the bin first and try again.",
    },
    cycle: {
      title: "That would make a circle",
      detail:
        "A company cannot be part of itself, not even by way of another company. Nothing was changed. Choose another company above it.",
    },
  },
};
