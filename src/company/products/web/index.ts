import { IconPackage } from "@tabler/icons-react";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { AnyRoute } from "@tanstack/react-router";
import type { LiveEntities } from "#base/ui/live-entities.ts";
import type { NavItem } from "#base/ui/room-web.ts";
import { useText } from "./text.ts";

export { ProductSelect } from "./product-select.tsx";

/** The pages of this room. */
export const routes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: "/beheer/producten",
    component: lazyRouteComponent(() => import("./products-page.tsx"), "ProductsPage"),
  }),
];

export const navItems: readonly NavItem[] = [
  {
    group: "admin",
    order: 30,
    labelKey: useText.key("web.nav"),
    to: "/beheer/producten",
    icon: IconPackage,
    needs: "product.read",
  },
];

export const liveEntities: LiveEntities = { product: ["products"] };
