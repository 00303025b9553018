import { nl as base } from "#base/messages/nl.ts";
import { nl as organisation } from "#company/organisation/messages/nl.ts";
import { nl as people } from "#company/people/messages/nl.ts";
import { nl as products } from "#company/products/messages/nl.ts";
import { nl as territories } from "#company/territories/messages/nl.ts";
import { nl as companies } from "#relations/companies/messages/nl.ts";
import { nl as opportunities } from "#sales-to-order/opportunities/messages/nl.ts";
import { nav as imports } from "#exchange/imports/messages/nl-nav.ts";
import { nl as app } from "../messages/nl.ts";

/**
 * The Dutch texts of the first page, a namespace per room. A room whose texts come later (see roomText) stands here with what
 * the menu says of it, and in catalogue-en.
 */
export const catalogues = {
  base,
  app,
  organisation,
  people,
  products,
  territories,
  companies,
  opportunities,
  imports: { nav: imports },
};
