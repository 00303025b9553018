import { limits } from "./table.ts";

/** What a file can be about; each row of it is one such record. */
export type FileKind = "companies" | "products" | "people" | "opportunities";

export const fileKinds: readonly FileKind[] = ["opportunities", "companies", "products", "people"];

/** How the text of a field is read. */
export type FieldType = "text" | "amount" | "number" | "whole" | "date";

/** A field a column can be mapped to, with its bounds; `names` are the header names that mean it, Dutch and English. */
export type Field = {
  name: string;
  type: FieldType;
  required: boolean;
  maxLength: number;
  min: number;
  max: number;
  names: readonly string[];
};

const text = (name: string, maxLength: number, names: string, required = false): Field => ({
  name,
  type: "text",
  required,
  maxLength,
  min: 0,
  max: 0,
  names: names.split(", "),
});
const typed = (name: string, type: FieldType, names: string, min = 0, max: number = limits.amountCents): Field => ({
  name,
  type,
  required: false,
  maxLength: limits.short,
  min,
  max,
  names: names.split(", "),
});

const territoryNames = "regio, region, territory, gebied, rayon, regional office, district, area, vestiging";
const externalIdNames = "id, nummer, number, extern id, external id, source id, record id";

const opportunities: readonly Field[] = [
  text(
    "externalId",
    limits.externalId,
    `opportunity id, deal id, kansnummer, dealnummer, kans id, verkoopkansnummer, ${externalIdNames}`,
  ),
  text(
    "name",
    limits.name,
    "name, naam, opportunity, opportunity name, deal, deal name, dealnaam, kans, verkoopkans, titel, title, onderwerp, topic, omschrijving",
  ),
  text(
    "company",
    limits.name,
    "company, account, account name, bedrijf, bedrijfsnaam, klant, klantnaam, relatie, organisatie, organization, organisation, customer, debiteur",
  ),
  text("product", limits.name, "product, productnaam, product name, artikel, item, dienst"),
  typed("quantity", "number", "quantity, aantal, qty, hoeveelheid", 0.01, 1_000_000_000),
  text(
    "owner",
    limits.name,
    "owner, deal owner, opportunity owner, sales agent, sales rep, salesperson, rep, eigenaar, verkoper, accountmanager, account manager, vertegenwoordiger, verantwoordelijke",
  ),
  text("territory", limits.short, territoryNames),
  text(
    "stage",
    limits.short,
    "stage, deal stage, sales stage, fase, verkoopfase, status, pipeline stage, stadium",
    true,
  ),
  typed(
    "openedOn",
    "date",
    "engage date, open date, created, created date, create date, created at, start date, startdatum, aanmaakdatum, aangemaakt, aangemaakt op, opened on, datum, begindatum, geopend op",
  ),
  typed(
    "closedOn",
    "date",
    "close date, closed date, closed on, won date, sluitdatum, gesloten op, afgesloten op, einddatum, afsluitdatum, beslisdatum",
  ),
  typed(
    "expectedClose",
    "date",
    "expected close, expected close date, verwachte sluitdatum, verwacht op, verwachte afsluiting, sluitdatum verwacht",
  ),
  typed(
    "amount",
    "amount",
    "amount, close value, deal value, value, deal amount, bedrag, bedrag excl btw, waarde, dealwaarde, omzet, orderwaarde, offertebedrag, revenue, totaal, total",
  ),
  text("currency", 3, "currency, valuta, munteenheid"),
  text("source", limits.short, "source, lead source, bron, leadbron, herkomst"),
  text(
    "reason",
    limits.short,
    "reason, lost reason, won reason, closed reason, reden, verliesreden, reden verlies, reden gewonnen",
  ),
  text("nextStep", limits.step, "next step, volgende stap, actie, vervolgactie"),
  text(
    "closeNote",
    limits.note,
    "close note, lost note, won note, toelichting sluiting, toelichting bij sluiting, toelichting verlies",
  ),
];

const companies: readonly Field[] = [
  text(
    "name",
    limits.name,
    "account, account name, company, company name, name, bedrijf, bedrijfsnaam, naam, klant, klantnaam, relatie, organisatie, organization, organisation, customer",
    true,
  ),
  text(
    "externalId",
    limits.externalId,
    `account id, company id, klantnummer, relatienummer, debiteurnummer, ${externalIdNames}`,
  ),
  text("sector", limits.short, "sector, industry, branche, bedrijfstak, segment"),
  typed(
    "employees",
    "whole",
    "employees, number of employees, size, medewerkers, aantal medewerkers, werknemers, fte, grootte, omvang",
    0,
    2_000_000_000,
  ),
  typed("revenue", "amount", "revenue, annual revenue, omzet, jaaromzet"),
  typed("foundedYear", "whole", "year established, founded, founded year, oprichtingsjaar, opgericht", 1000, 2199),
  text("street", limits.name, "street, address, adres, straat, vestigingsadres, bezoekadres"),
  text("postalCode", 20, "postal code, zip, zip code, postcode"),
  text("city", limits.short, "city, town, plaats, stad, woonplaats, vestigingsplaats"),
  text("country", limits.short, "country, land, office location, headquarters"),
  text("website", limits.website, "website, url, site, web, domain, domein"),
  text("territory", limits.short, territoryNames),
  text(
    "owner",
    limits.name,
    "owner, account owner, account manager, accountmanager, eigenaar, verkoper, sales rep, sales agent",
  ),
  text(
    "parent",
    limits.name,
    "subsidiary of, parent, parent company, parent account, moeder, moederbedrijf, moedermaatschappij, hoort bij, onderdeel van",
  ),
];

const products: readonly Field[] = [
  text(
    "name",
    limits.name,
    "product, product name, productnaam, name, naam, artikel, artikelnaam, omschrijving, dienst",
    true,
  ),
  text(
    "externalId",
    limits.externalId,
    `product id, product code, sku, artikelnummer, artikelcode, productcode, ${externalIdNames}`,
  ),
  text(
    "family",
    limits.short,
    "series, family, product family, category, productgroep, groep, categorie, serie, productlijn",
  ),
  typed(
    "listPrice",
    "amount",
    "sales price, list price, price, unit price, prijs, lijstprijs, catalogusprijs, adviesprijs, verkoopprijs, stukprijs",
  ),
  typed("cost", "amount", "cost, cost price, kostprijs, inkoopprijs, kosten"),
];

const people: readonly Field[] = [
  text(
    "name",
    limits.name,
    "sales agent, name, full name, naam, volledige naam, verkoper, medewerker, employee, agent, user, gebruiker, sales rep, rep",
    true,
  ),
  text("externalId", limits.externalId, `personeelsnummer, employee id, user id, ${externalIdNames}`),
  text("email", limits.email, "email, e mail, email address, e mailadres, emailadres, mail"),
  text("manager", limits.name, "manager, sales manager, leidinggevende, salesmanager, teamleider, reports to"),
  text("team", limits.short, "team, afdeling, department, teamnaam"),
  text("territory", limits.short, territoryNames),
];

const byKind: Record<FileKind, readonly Field[]> = { opportunities, companies, products, people };

/** The fields a file of this kind can fill. */
export function fieldsOf(kind: FileKind): readonly Field[] {
  return byKind[kind];
}

/** One field of a kind; undefined when the kind has no such field. */
export function fieldOf(kind: FileKind, name: string): Field | undefined {
  return byKind[kind].find((field) => field.name === name);
}
