import type { RoomWeb } from "#base/ui/room-web.ts";
import * as organisation from "#company/organisation/web/index.ts";
import * as people from "#company/people/web/index.ts";
import * as products from "#company/products/web/index.ts";

/** Every room with pages: `import * as products from "#company/products/web/index.ts"` and its name below. */
export const rooms: readonly RoomWeb[] = [organisation, people, products];
