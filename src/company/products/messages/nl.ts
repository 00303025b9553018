import { web } from "./nl-web.ts";

/** Texts of the screens, names of fields, what is wrong with a field (in snake_case), and problems. */
export const nl = {
  web,
  fields: {
    name: "Naam",
    code: "Artikelnummer",
    family: "Productgroep",
    listPrice: "Lijstprijs",
    cost: "Kostprijs",
    currency: "Valuta",
    recurrence: "Betaling",
    retired: "Niet meer te koop",
    externalId: "Kenmerk in de bron",
    createdAt: "Toegevoegd",
    updatedAt: "Gewijzigd",
  },
  problems: {
    name_taken: {
      title: "Dit product is er al",
      detail:
        "Een ander product heeft deze naam, misschien een dat niet meer te koop is. Er is niets gewijzigd. Kies een andere naam of haal het oude weer terug.",
    },
  },
};
