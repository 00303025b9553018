import type { RoomWeb } from "#base/ui/room-web.ts";

/** Every room with pages: `import * as products from "#company/products/web/index.ts"` and its name below. */
export const rooms: readonly RoomWeb[] = [];
