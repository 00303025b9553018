import { IconKey, IconUserPlus, IconUsers } from "@tabler/icons-react";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { AnyRoute } from "@tanstack/react-router";
import { call } from "#base/ui/api.ts";
import type { LiveEntities } from "#base/ui/live-entities.ts";
import type { NavItem, PaletteSource, QuickAdd } from "#base/ui/room-web.ts";
import { list } from "../contract.ts";
import { useText } from "./text.ts";

export { PersonSelect } from "./person-select.tsx";
export { TeamSelect } from "./team-select.tsx";

/** The pages of this room. */
export const routes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: "/beheer/mensen",
    component: lazyRouteComponent(() => import("./people-page.tsx"), "PeoplePage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: "/beheer/mensen/teams",
    component: lazyRouteComponent(() => import("./teams-page.tsx"), "TeamsPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: "/beheer/api-sleutels",
    component: lazyRouteComponent(() => import("./api-keys-page.tsx"), "ApiKeysPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: "/account",
    component: lazyRouteComponent(() => import("./account-page.tsx"), "AccountPage"),
  }),
];

export const navItems: readonly NavItem[] = [
  {
    group: "admin",
    order: 20,
    labelKey: useText.key("web.nav.people"),
    to: "/beheer/mensen",
    icon: IconUsers,
    needs: "person.read",
  },
  {
    group: "admin",
    order: 90,
    labelKey: useText.key("web.nav.keys"),
    to: "/beheer/api-sleutels",
    icon: IconKey,
    needs: "api_key.manage",
  },
];

export const quickAdds: readonly QuickAdd[] = [
  {
    id: "person",
    labelKey: useText.key("web.quickAdd"),
    icon: IconUserPlus,
    needs: "person.manage",
    to: "/beheer/mensen?nieuw=1",
  },
];

export const paletteSources: readonly PaletteSource[] = [
  {
    id: "people",
    groupKey: useText.key("web.palette"),
    needs: "person.read",
    search: async (words, { signal }) => {
      const { items } = await call(list, { q: words, active: "true", limit: 5 }, { signal });
      return items.map(({ id, name, teamName }) => ({
        id,
        label: name,
        ...(teamName ? { description: teamName } : {}),
        icon: IconUsers,
        to: `/beheer/mensen?persoon=${id}`,
      }));
    },
  },
];

export const liveEntities: LiveEntities = {
  person: ["people", "teams"],
  team: ["teams", "people"],
  api_key: ["apiKeys"],
};
