import { en as base } from "#base/messages/en.ts";
import { en as organisation } from "#company/organisation/messages/en.ts";
import { en as people } from "#company/people/messages/en.ts";
import { en as products } from "#company/products/messages/en.ts";
import { en as territories } from "#company/territories/messages/en.ts";
import { en as companies } from "#relations/companies/messages/en.ts";
import { en as opportunities } from "#sales-to-order/opportunities/messages/en.ts";
import { nav as imports } from "#exchange/imports/messages/en-nav.ts";
import { en as app } from "../messages/en.ts";
import type { catalogues as dutch } from "./catalogue-nl.ts";

/** Every English text, with the same namespaces as the Dutch. */
export const catalogues: Record<keyof typeof dutch, object> = {
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
