import { web } from "./nl-web.ts";

/** Texts of the screens, names of fields, what is wrong with a field (in snake_case), and problems. */
export const nl = {
  web,
  defaults: { channels: { direct: "Eigen verkoop", partner: "Partners", online: "Online" } },
  fields: {
    name: "Naam",
    currency: "Valuta",
    language: "Taal",
    fiscalYearStart: "Boekjaar begint in",
    timeZone: "Tijdzone",
    createdAt: "Aangemaakt",
    position: "Plaats",
    retired: "Niet meer in gebruik",
    time_zone: "Deze tijdzone kennen we niet. Schrijf hem als Europe/Amsterdam.",
  },
  problems: {
    currency_in_use: {
      title: "De valuta staat vast",
      detail:
        "Er zijn al bedragen ingevuld, en die zouden ineens iets anders betekenen. Er is niets gewijzigd. Werk je met een andere valuta, kies die dan per product of kans.",
    },
    channel_taken: {
      title: "Dit verkoopkanaal is er al",
      detail:
        "Een ander verkoopkanaal heeft deze naam, misschien een dat niet meer in gebruik is. Er is niets gewijzigd. Kies een andere naam of neem het oude weer in gebruik.",
    },
  },
};
