import type { Handler } from "#base/platform/command.ts";
import { handlers as organisation } from "#company/organisation/server/index.ts";
import { handlers as people } from "#company/people/server/index.ts";
import { handlers as products } from "#company/products/server/index.ts";
import { handlers as territories } from "#company/territories/server/index.ts";
import { handlers as companies } from "#relations/companies/server/index.ts";
import { handlers as opportunities } from "#sales-to-order/opportunities/server/index.ts";
import { handlers as imports } from "#exchange/imports/server/index.ts";
import { setUp, setupState } from "./setup.ts";

/** Every operation of every room: what is mounted, documented and swept by the contract tests. */
export const handlers: readonly Handler[] = [
  setupState,
  setUp,
  ...organisation,
  ...people,
  ...products,
  ...territories,
  ...companies,
  ...opportunities,
  ...imports,
];
