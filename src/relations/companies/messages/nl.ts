import { web } from "./nl-web.ts";

/** Texts of the screens, names of fields, what is wrong with a field (in snake_case), and problems. */
export const nl = {
  web,
  fields: {
    name: "Naam",
    sector: "Branche",
    employees: "Medewerkers",
    revenue: "Jaaromzet",
    foundedYear: "Opgericht in",
    website: "Website",
    street: "Straat en huisnummer",
    postalCode: "Postcode",
    city: "Plaats",
    country: "Land",
    territoryId: "Gebied",
    territoryName: "Gebied",
    ownerId: "Eigenaar",
    ownerName: "Eigenaar",
    parentId: "Onderdeel van",
    parentName: "Onderdeel van",
    externalId: "Kenmerk in de bron",
    deletedAt: "In de prullenbak sinds",
    createdAt: "Toegevoegd",
    updatedAt: "Gewijzigd",
  },
  problems: {
    in_bin: {
      title: "Dit bedrijf ligt in de prullenbak",
      detail: "Er is niets gewijzigd. Zet het bedrijf eerst terug en probeer het dan opnieuw.",
    },
    cycle: {
      title: "Dat wordt een kringetje",
      detail:
        "Een bedrijf kan geen onderdeel zijn van zichzelf, ook niet via een ander bedrijf. Er is niets gewijzigd. Kies een ander bedrijf erboven.",
    },
  },
};
