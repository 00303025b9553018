import { screens } from "./nl-screens.ts";

/** Problems, the pipeline a new company starts with, and every text of the pages of opportunities. */
export const nl = {
  ...screens,
  problems: {
    gate: {
      title: "Er ontbreekt nog iets voor deze fase",
      detail:
        "De kans is niet verplaatst. Vul de genoemde velden in, of geef een reden waarom de kans toch verder gaat; die reden blijft in de historie staan.",
    },
    closed: {
      title: "Deze kans is al gesloten",
      detail: "Er is niets gewijzigd. Heropen de kans eerst als hij weer in beweging komt.",
    },
    not_closed: {
      title: "Deze kans staat nog open",
      detail: "Er is niets gewijzigd. Alleen een gewonnen of verloren kans kan heropend worden.",
    },
    changed_since: {
      title: "Intussen is dit opnieuw gewijzigd",
      detail: "Er is niets teruggedraaid. Kijk in de historie wat er nu staat en pas het zelf aan.",
    },
    too_late: {
      title: "Dit is te lang geleden om ongedaan te maken",
      detail:
        "Er is niets teruggedraaid. Een wijziging kun je tot een kwartier later ongedaan maken; daarna pas je de kans gewoon aan.",
    },
    not_yours_to_take_back: {
      title: "Deze wijziging kun je niet ongedaan maken",
      detail:
        "Er is niets teruggedraaid. Je kunt alleen je eigen laatste wijziging ongedaan maken, en geen regels met producten.",
    },
    in_bin: {
      title: "Deze kans ligt in de prullenbak",
      detail: "Er is niets gewijzigd. Zet de kans eerst terug en probeer het dan opnieuw.",
    },
    retired_stage: {
      title: "Deze fase wordt niet meer gebruikt",
      detail: "Er is niets gewijzigd. Kies een fase die nog in gebruik is.",
    },
    other_pipeline: {
      title: "Deze fase hoort bij een andere pipeline",
      detail: "Er is niets gewijzigd. Kies een fase uit de pipeline van deze kans.",
    },
    closed_in_future: {
      title: "De sluitdatum ligt in de toekomst",
      detail: "Er is niets gewijzigd. Kies vandaag of een eerdere dag.",
    },
    not_yet: {
      title: "Deze kans bestond toen nog niet",
      detail: "De historie van deze kans begint op {{begins}}. Kies die dag of een latere.",
    },
    default_pipeline: {
      title: "Dit is de standaardpipeline",
      detail:
        "Er is niets gewijzigd. Maak eerst een andere pipeline de standaard; daarna kun je deze uit gebruik nemen.",
    },
    stage_in_use: {
      title: "In deze fase staan nog open kansen",
      detail: "De fase is niet uit gebruik genomen. Verplaats of sluit eerst de open kansen in deze fase.",
    },
    lines_product: {
      title: "Dit product kan niet op een regel",
      detail:
        "Er is niets opgeslagen. Kies een product dat nog verkocht wordt, of laat het product leeg en geef de regel een omschrijving.",
    },
    owner_gone: {
      title: "Deze persoon werkt hier niet meer",
      detail: "Er is niets gewijzigd. Kies een eigenaar die nog in dienst is.",
    },
  },
  fields: {
    closed_in_future: "De sluitdatum kan niet in de toekomst liggen.",
    no_stage: "Deze fase bestaat niet. Kies een fase van de pipeline.",
    no_pipeline: "Deze pipeline bestaat niet of is uit gebruik.",
    stage_order: "Noem elke fase van de pipeline precies één keer.",
  },
  defaults: {
    pipeline: "Verkoop",
    stages: {
      lead_generation: {
        name: "Leadgeneratie",
        purpose: "Een mogelijke klant vinden en voor het eerst spreken.",
        criteria: {
          contact: "Er is contact geweest met iemand bij het bedrijf",
          interest: "Er is een aanleiding of interesse uitgesproken",
        },
      },
      qualification: {
        name: "Kwalificatie",
        purpose: "Nagaan of de kans past en de moeite waard is.",
        criteria: {
          budget: "Er is budget, of het is bekend hoe dat er komt",
          decision_maker: "De beslisser is bekend",
          need: "Er is een probleem dat wij oplossen",
          timing: "Het is bekend wanneer ze willen beginnen",
        },
      },
      needs_analysis: {
        name: "Behoefteanalyse",
        purpose: "Begrijpen wat de klant nodig heeft en wat dat oplevert.",
        criteria: {
          needs: "De behoefte is vastgelegd en door de klant bevestigd",
          value: "De waarde van een oplossing is samen berekend",
          process: "Het beslisproces en alle betrokkenen zijn bekend",
        },
      },
      proposal: {
        name: "Voorstel",
        purpose: "Een voorstel maken en met de klant doornemen.",
        criteria: {
          sent: "Het voorstel met oplossing, voorwaarden en prijs is verstuurd",
          discussed: "Het voorstel is met de beslisser besproken",
        },
      },
      negotiation: {
        name: "Onderhandeling",
        purpose: "Het eens worden over prijs, levering en voorwaarden.",
        criteria: {
          terms: "Prijs en voorwaarden zijn mondeling akkoord",
          legal: "Inkoop en juridische zaken zijn bekeken",
        },
      },
      closing: {
        name: "Afsluiting",
        purpose: "De handtekening krijgen.",
        criteria: {
          contract: "Het contract ligt ter ondertekening",
          start: "De startdatum is afgesproken",
        },
      },
      follow_up: {
        name: "Follow-up",
        purpose: "De laatste vragen wegnemen en de overdracht regelen.",
        criteria: {
          handover: "De overdracht naar levering of accountmanagement is geregeld",
          satisfied: "De klant heeft bevestigd dat alles klopt",
        },
      },
    },
    wonReasons: {
      best_fit: "Beste aansluiting op de behoefte",
      price: "Prijs",
      relationship: "Vertrouwen en relatie",
      quality: "Kwaliteit van product of dienst",
      speed: "Snelheid of levertijd",
      referral: "Aanbeveling door een klant",
    },
    lostReasons: {
      price: "Prijs te hoog",
      competitor: "Concurrent gekozen",
      no_budget: "Geen budget",
      no_decision: "Geen beslissing genomen",
      timing: "Verkeerd moment",
      missing_feature: "Product past niet",
      no_response: "Geen reactie meer",
      unqualified: "Bleek geen echte kans",
    },
  },
};
