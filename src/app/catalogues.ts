import { en as baseEn } from "#base/messages/en.ts";
import { nl as baseNl } from "#base/messages/nl.ts";
import { en as organisationEn } from "#company/organisation/messages/en.ts";
import { nl as organisationNl } from "#company/organisation/messages/nl.ts";
import { en as peopleEn } from "#company/people/messages/en.ts";
import { nl as peopleNl } from "#company/people/messages/nl.ts";
import { en as productsEn } from "#company/products/messages/en.ts";
import { nl as productsNl } from "#company/products/messages/nl.ts";
import { en as territoriesEn } from "#company/territories/messages/en.ts";
import { nl as territoriesNl } from "#company/territories/messages/nl.ts";
import { en as companiesEn } from "#relations/companies/messages/en.ts";
import { nl as companiesNl } from "#relations/companies/messages/nl.ts";
import { en as opportunitiesEn } from "#sales-to-order/opportunities/messages/en.ts";
import { nl as opportunitiesNl } from "#sales-to-order/opportunities/messages/nl.ts";
import { en as importsEn } from "#exchange/imports/messages/en.ts";
import { nl as importsNl } from "#exchange/imports/messages/nl.ts";

/** All texts, per language and room; a room's name is its namespace. */
export const catalogues = {
  nl: {
    base: baseNl,
    organisation: organisationNl,
    people: peopleNl,
    products: productsNl,
    territories: territoriesNl,
    companies: companiesNl,
    opportunities: opportunitiesNl,
    imports: importsNl,
  },
  en: {
    base: baseEn,
    organisation: organisationEn,
    people: peopleEn,
    products: productsEn,
    territories: territoriesEn,
    companies: companiesEn,
    opportunities: opportunitiesEn,
    imports: importsEn,
  },
};
