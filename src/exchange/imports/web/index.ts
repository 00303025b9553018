import { IconFileImport } from "@tabler/icons-react";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { AnyRoute } from "@tanstack/react-router";
import type { LiveEntities } from "#base/ui/live-entities.ts";
import type { NavItem, QuickAdd } from "#base/ui/room-web.ts";
import { useText } from "./text.ts";

/** The pages of this room. */
export const routes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: "/beheer/importeren",
    component: lazyRouteComponent(() => import("./runs-page.tsx"), "RunsPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: "/beheer/importeren/nieuw",
    component: lazyRouteComponent(() => import("./new-run-page.tsx"), "NewRunPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: "/beheer/importeren/$id",
    component: lazyRouteComponent(() => import("./run-page.tsx"), "RunPage"),
  }),
];

export const navItems: readonly NavItem[] = [
  {
    group: "admin",
    order: 60,
    labelKey: useText.key("nav.page"),
    to: "/beheer/importeren",
    icon: IconFileImport,
    needs: "import.run",
  },
];

export const quickAdds: readonly QuickAdd[] = [
  {
    id: "import",
    labelKey: useText.key("nav.create"),
    icon: IconFileImport,
    needs: "import.run",
    to: "/beheer/importeren/nieuw",
  },
];

export const liveEntities: LiveEntities = { import: ["imports"] };
