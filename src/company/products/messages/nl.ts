import { web } from "./nl-web.ts";

export const nl = {
  title: "Producten",
  entities: { product: "product" },
  recurrences: { one_off: "Eenmalig", monthly: "Per maand", yearly: "Per jaar" },
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
  hints: {
    listPrice: "Leeg laten kan: dan vul je de prijs per kans in.",
    cost: "Voor de marge. Leeg is niet hetzelfde als nul.",
    retired: "Niet meer te kiezen op nieuwe kansen; bestaande kansen houden het product en hun prijs.",
  },
  actions: { add: "Product toevoegen", retire: "Uit de verkoop halen", revive: "Weer verkopen" },
  problems: {
    name_taken: {
      title: "Dit product is er al",
      detail:
        "Een ander product heeft deze naam, misschien een dat niet meer te koop is. Er is niets gewijzigd. Kies een andere naam of haal het oude weer terug.",
    },
  },
  web,
};
