import type { Icon } from "@tabler/icons-react";
import type { AnyRoute } from "@tanstack/react-router";
import type { TextKey } from "./i18n.ts";
import type { LiveEntities } from "./live-entities.ts";
import type { Me } from "./session.tsx";

/** A page in the sidebar and the palette, shown only to who has the capability. */
export type NavItem = {
  group: "deals" | "customers" | "admin";
  /** Place within the group, small first. */
  order: number;
  labelKey: TextKey;
  to: string;
  icon: Icon;
  needs: string;
};

/** Something the palette offers: an address to go to, or something to do. */
export type PaletteItem = { id: string; label: string; description?: string; icon?: Icon } & (
  | { to: string }
  | { run: () => void }
);

/** Search by typing, declared by a room: asked from two characters on, debounced, aborted when typing goes on. */
export type PaletteSource = {
  id: string;
  groupKey: TextKey;
  needs: string;
  search: (words: string, context: { signal: AbortSignal; me: Me }) => Promise<PaletteItem[]>;
};

/** Something to create from anywhere, in the palette and behind `c`: an address that opens the dialog. */
export type QuickAdd = { id: string; labelKey: TextKey; icon: Icon; needs: string; to: string };

/** What a room's web/index.ts exports for the app to gather. */
export type RoomWeb = {
  routes: (parent: AnyRoute) => AnyRoute[];
  navItems?: readonly NavItem[];
  paletteSources?: readonly PaletteSource[];
  quickAdds?: readonly QuickAdd[];
  liveEntities?: LiveEntities;
};
