import { IconBuilding } from "@tabler/icons-react";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { AnyRoute } from "@tanstack/react-router";
import type { LiveEntities } from "#base/ui/live-entities.ts";
import type { NavItem } from "#base/ui/room-web.ts";
import { useText } from "./text.ts";

/** The pages of this room. */
export const routes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: "/beheer/organisatie",
    component: lazyRouteComponent(() => import("./organisation-page.tsx"), "OrganisationPage"),
  }),
];

export const navItems: readonly NavItem[] = [
  {
    group: "admin",
    order: 10,
    labelKey: useText.key("web.nav"),
    to: "/beheer/organisatie",
    icon: IconBuilding,
    needs: "organisation.manage",
  },
];

export const liveEntities: LiveEntities = { organisation: ["organisation", "me"], channel: ["channels"] };
