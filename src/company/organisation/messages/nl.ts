import { web } from "./nl-web.ts";

export const nl = {
  title: "Organisatie",
  channelsTitle: "Verkoopkanalen",
  entities: { organisation: "organisatie", channel: "verkoopkanaal" },
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
  hints: {
    currency: "Staat vast zodra ergens een bedrag is ingevuld.",
    fiscalYearStart: "Kwartalen en jaren in rapporten volgen je boekjaar.",
    timeZone: "Bepaalt wanneer een dag begint en eindigt.",
    language: "De taal voor wie zelf geen taal heeft gekozen.",
    retiredChannel: "Niet meer te kiezen; bestaande kansen houden het.",
  },
  actions: {
    addChannel: "Verkoopkanaal toevoegen",
    retireChannel: "Uit gebruik nemen",
    reviveChannel: "Weer gebruiken",
    moveUp: "Omhoog",
    moveDown: "Omlaag",
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
  web,
};
