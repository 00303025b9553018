import type { RoomWeb } from "#base/ui/room-web.ts";
import * as organisation from "#company/organisation/web/index.ts";
import * as people from "#company/people/web/index.ts";
import * as products from "#company/products/web/index.ts";
import * as territories from "#company/territories/web/index.ts";
import * as companies from "#relations/companies/web/index.ts";
import * as opportunities from "#sales-to-order/opportunities/web/index.ts";
import * as imports from "#exchange/imports/web/index.ts";

/**
 * Every room with pages: import it as above and name what it declares below. Named one by one and not as a whole, or
 * everything a room offers other rooms would be on the first page.
 */
export const rooms: readonly RoomWeb[] = [
  { routes: organisation.routes, navItems: organisation.navItems, liveEntities: organisation.liveEntities },
  {
    routes: people.routes,
    navItems: people.navItems,
    paletteSources: people.paletteSources,
    quickAdds: people.quickAdds,
    liveEntities: people.liveEntities,
  },
  { routes: products.routes, navItems: products.navItems, liveEntities: products.liveEntities },
  { routes: territories.routes, navItems: territories.navItems, liveEntities: territories.liveEntities },
  {
    routes: companies.routes,
    navItems: companies.navItems,
    paletteSources: companies.paletteSources,
    quickAdds: companies.quickAdds,
    liveEntities: companies.liveEntities,
  },
  {
    routes: opportunities.routes,
    navItems: opportunities.navItems,
    paletteSources: opportunities.paletteSources,
    quickAdds: opportunities.quickAdds,
    liveEntities: opportunities.liveEntities,
  },
  {
    routes: imports.routes,
    navItems: imports.navItems,
    quickAdds: imports.quickAdds,
    liveEntities: imports.liveEntities,
  },
];
