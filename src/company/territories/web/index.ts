import { IconMap2 } from "@tabler/icons-react";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { AnyRoute } from "@tanstack/react-router";
import type { LiveEntities } from "#base/ui/live-entities.ts";
import type { NavItem } from "#base/ui/room-web.ts";
import { useText } from "./text.ts";

export { TerritorySelect } from "./territory-select.tsx";

/** The pages of this room. */
export const routes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: "/beheer/gebieden",
    component: lazyRouteComponent(() => import("./territories-page.tsx"), "TerritoriesPage"),
  }),
];

export const navItems: readonly NavItem[] = [
  {
    group: "admin",
    order: 40,
    labelKey: useText.key("web.nav"),
    to: "/beheer/gebieden",
    icon: IconMap2,
    needs: "territory.read",
  },
];

export const liveEntities: LiveEntities = { territory: ["territories"] };
