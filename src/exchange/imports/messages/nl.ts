import { nav } from "./nl-nav.ts";
import { web } from "./nl-web.ts";

/** Texts of imports: refusals, what is wrong with a row, and the names of what an import knows. */
export const nl = {
  nav,
  web,
  problems: {
    no_files: {
      title: "Er kwam geen bestand mee",
      detail: "Er is niets opgeslagen. Kies een of meer bestanden (CSV of XLSX) en probeer het opnieuw.",
    },
    file_empty: {
      title: "{{file}} is leeg",
      detail: "Er is niets opgeslagen. Controleer of je het juiste bestand koos en of het eerste tabblad gevuld is.",
    },
    file_too_large: {
      title: "{{file}} is te groot",
      detail:
        "Een bestand mag hooguit {{max}} MB zijn. Er is niets opgeslagen. Splits het, of laat kolommen weg die je niet nodig hebt.",
    },
    file_binary: {
      title: "{{file}} is geen tabel",
      detail:
        "De inhoud is geen CSV of XLSX. Er is niets opgeslagen. Sla de lijst op als .xlsx of .csv en probeer het opnieuw.",
    },
    file_old_excel: {
      title: "{{file}} is een oud of beveiligd Excel-bestand",
      detail: "Er is niets opgeslagen. Open het in Excel, haal een wachtwoord eraf en sla het op als .xlsx of .csv.",
    },
    file_damaged: {
      title: "{{file}} is beschadigd",
      detail: "Het bestand is niet heel te lezen. Er is niets opgeslagen. Exporteer of download het opnieuw.",
    },
    file_expands_too_far: {
      title: "{{file}} wordt uitgepakt te groot",
      detail:
        "Uitgepakt mag een werkmap hooguit {{max}} MB zijn. Er is niets opgeslagen. Sla het tabblad dat je nodig hebt op als .csv.",
    },
    header_missing: {
      title: "{{file}} heeft geen kolomnamen",
      detail: "Er is niets opgeslagen. Zet boven de eerste rij gegevens een rij met de naam van elke kolom.",
    },
    header_duplicate: {
      title: "{{file}} heeft een kolom dubbel",
      detail: "Deze kolomnaam komt vaker voor: {{columns}}. Er is niets opgeslagen. Geef elke kolom een eigen naam.",
    },
    header_only: {
      title: "{{file}} heeft alleen kolomnamen",
      detail: "Er staan geen rijen onder. Er is niets opgeslagen. Controleer of je het juiste bestand koos.",
    },
    quote_not_closed: {
      title: "{{file}} heeft een aanhalingsteken dat niet sluit",
      detail:
        "In rij {{row}} begint een tekst met een aanhalingsteken waarvan het einde ontbreekt. Er is niets opgeslagen. Herstel die rij en probeer het opnieuw.",
    },
    too_many_rows: {
      title: "{{file}} heeft te veel rijen",
      detail: "Een bestand mag hooguit {{max}} rijen hebben. Er is niets opgeslagen. Splits het in delen.",
    },
    too_many_columns: {
      title: "{{file}} heeft te veel kolommen",
      detail:
        "Rij {{row}} heeft meer dan {{max}} kolommen. Er is niets opgeslagen. Laat weg wat je niet nodig hebt, of controleer het scheidingsteken.",
    },
    encoding_unknown: {
      title: "De tekenset {{encoding}} kennen we niet",
      detail: "Er is niets gewijzigd. Kies bijvoorbeeld utf-8 of windows-1252.",
    },
    sheet_missing: {
      title: "{{file}} heeft geen tabblad ‘{{sheet}}’",
      detail: "Er is niets gewijzigd. Kies een van de tabbladen in het bestand.",
    },
    column_missing: {
      title: "In {{file}} ontbreekt de kolom ‘{{column}}’",
      detail:
        "Die kolom hoort bij deze vaste indeling. Er is niets opgeslagen. Geef de kolom deze naam, of importeer zonder vaste indeling en koppel de kolommen zelf.",
    },
    kind_unknown: {
      title: "Het is niet duidelijk wat er in {{file}} staat",
      detail: "Kies of de rijen kansen, bedrijven, producten of mensen zijn.",
    },
    preset_unmatched: {
      title: "{{file}} hoort niet bij de indeling {{preset}}",
      detail:
        "Er is niets opgeslagen. Laat dit bestand weg, of importeer zonder vaste indeling en koppel de kolommen zelf.",
    },
    preset_file_twice: {
      title: "{{file}} is een tweede {{role}}",
      detail: "Van elk soort bestand kan er één mee. Er is niets opgeslagen. Laat een van de twee weg.",
    },
    started: {
      title: "Deze import is al begonnen",
      detail: "Er is niets gewijzigd. Bekijk de voortgang, of begin een nieuwe import.",
    },
    nothing_to_import: {
      title: "Er is niets om te importeren",
      detail:
        "Geen enkele rij kan mee. Koppel de verplichte kolommen en beantwoord de open vragen, en probeer het opnieuw.",
    },
    not_done: {
      title: "Deze import kan niet ongedaan gemaakt worden",
      detail: "Er is niets gewijzigd. Alleen een afgeronde import kan terug, en maar één keer.",
    },
    changed_since: {
      title: "Er is na de import iets gewijzigd",
      detail:
        "{{count}} records zijn na deze import gewijzigd. Er is niets teruggedraaid. Draai die wijzigingen of latere imports eerst terug, of maak de import toch ongedaan; dan gaan ook die wijzigingen verloren.",
    },
    in_use: {
      title: "Geïmporteerde gegevens zijn in gebruik",
      detail:
        "{{count}} records worden elders gebruikt. Er is niets teruggedraaid. Maak ze los, of maak de import toch ongedaan; wat in gebruik is blijft dan staan.",
    },
    no_failed_rows: {
      title: "Er zijn geen afgekeurde rijen",
      detail: "Alle rijen van dit bestand kunnen mee.",
    },
    failed: {
      title: "De import is gestopt",
      detail:
        "Er ging iets mis bij ons. Alles van deze import is teruggedraaid; wat er al stond is veilig. Probeer het opnieuw en geef anders het kenmerk door aan je beheerder.",
    },
  },
  rows: {
    columns_unequal:
      "Deze rij heeft {{actual}} kolommen in plaats van {{expected}}. Controleer scheidingstekens en aanhalingstekens.",
    cell_too_long: "Kolom {{columnNumber}} is langer dan {{max}} tekens. Kort de tekst in.",
    required: "{{where}}: vul dit in.",
    too_long: "{{where}}: {{length}} tekens is te lang; hooguit {{max}}.",
    amount_invalid: "{{where}}: ‘{{value}}’ is geen bedrag. Schrijf het als 1234,56.",
    amount_decimals:
      "{{where}}: ‘{{value}}’ heeft meer dan twee cijfers achter de komma. Rond af op centen, of kies een andere getalnotatie.",
    amount_too_large: "{{where}}: ‘{{value}}’ is te groot voor een bedrag.",
    amount_negative:
      "{{where}}: ‘{{value}}’ is negatief. Een bedrag is nul of meer; laat het leeg als het onbekend is.",
    number_invalid: "{{where}}: ‘{{value}}’ is hier geen bruikbaar getal.",
    date_invalid: "{{where}}: ‘{{value}}’ is geen datum. Schrijf hem als 31-12-2026.",
    date_impossible: "{{where}}: de datum ‘{{value}}’ bestaat niet. Verbeter hem, of kies een andere datumvolgorde.",
    date_in_future: "{{where}}: {{value}} ligt in de toekomst; dit moet al gebeurd zijn.",
    close_before_start: "{{where}}: {{value}} ligt vóór de startdatum {{openedOn}}.",
    close_date_missing:
      "{{where}}: een gewonnen of verloren kans heeft een sluitdatum nodig. Vul hem in, of kies wat ervoor in de plaats komt.",
    close_date_assumed: "{{where}}: de sluitdatum ontbrak en is aangenomen.",
    history_starts_at_import: "{{where}}: zonder startdatum begint de historie van deze kans bij de import.",
    history_starts_at_close: "{{where}}: zonder startdatum begint de historie van deze kans bij het sluiten.",
    won_amount_missing: "{{where}}: deze gewonnen kans heeft geen bedrag; het blijft nog onbekend.",
    list_price_unknown: "{{where}}: van ‘{{value}}’ is geen lijstprijs bekend; het bedrag blijft nog onbekend.",
    stage_unknown: "{{where}}: de fase ‘{{value}}’ kennen we niet. Kies welke fase of uitkomst ermee bedoeld is.",
    value_unknown: "{{where}}: ‘{{value}}’ bestaat niet. Kies een bestaande naam, of laat hem aanmaken.",
    choice_needed: "{{where}}: ‘{{value}}’ lijkt op ‘{{suggestion}}’. Kies of dat bedoeld is.",
    company_missing: "{{where}}: deze kans heeft geen bedrijf.",
    duplicate_row:
      "{{where}}: ‘{{value}}’ staat twee keer in het bestand, met dezelfde gegevens; de tweede is overgeslagen.",
    duplicate_id: "{{where}}: ‘{{value}}’ staat eerder in het bestand met andere gegevens. Haal een van de twee weg.",
    parent_cycle: "{{where}}: ‘{{value}}’ hoort via andere bedrijven bij dit bedrijf zelf. Doorbreek de kring.",
    email_invalid: "{{where}}: ‘{{value}}’ is geen e-mailadres.",
    email_taken: "{{where}}: ‘{{value}}’ is al van iemand anders.",
    currency_unknown: "{{where}}: ‘{{value}}’ is geen valuta. Gebruik een code van drie letters, zoals EUR.",
  },
  report: { row: "Rij", reason: "Reden" },
  labels: {
    externalId: "Nummer in de bron",
    name: "Naam",
    company: "Bedrijf",
    product: "Product",
    quantity: "Aantal",
    owner: "Eigenaar",
    territory: "Gebied",
    stage: "Fase",
    openedOn: "Startdatum",
    closedOn: "Sluitdatum",
    expectedClose: "Verwachte sluitdatum",
    amount: "Bedrag",
    currency: "Valuta",
    source: "Bron",
    reason: "Reden winst of verlies",
    nextStep: "Volgende stap",
    closeNote: "Toelichting bij sluiting",
    sector: "Sector",
    employees: "Medewerkers",
    revenue: "Jaaromzet",
    foundedYear: "Oprichtingsjaar",
    street: "Straat en nummer",
    postalCode: "Postcode",
    city: "Plaats",
    country: "Land",
    website: "Website",
    parent: "Moederbedrijf",
    family: "Productgroep",
    listPrice: "Lijstprijs",
    cost: "Kostprijs",
    email: "E-mailadres",
    manager: "Leidinggevende",
    team: "Team",
  },
  kinds: { opportunities: "Kansen", companies: "Bedrijven", products: "Producten", people: "Mensen" },
  objects: {
    territories: "Gebieden",
    people: "Mensen",
    teams: "Teams",
    products: "Producten",
    companies: "Bedrijven",
    opportunities: "Kansen",
  },
  status: {
    uploaded: "geüpload",
    analysed: "nog te koppelen",
    ready: "klaar om te starten",
    running: "bezig",
    done: "afgerond",
    failed: "gestopt, niets bewaard",
    undoing: "wordt teruggedraaid",
    undone: "ongedaan gemaakt",
  },
  actions: {
    create: "nieuw",
    update: "bijgewerkt",
    unchanged: "ongewijzigd",
    skip: "overgeslagen",
    error: "afgekeurd",
    warning: "met opmerking",
  },
};
