import { IconBuildingPlus, IconBuildingStore } from "@tabler/icons-react";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { AnyRoute } from "@tanstack/react-router";
import { call } from "#base/ui/api.ts";
import type { LiveEntities } from "#base/ui/live-entities.ts";
import type { NavItem, PaletteSource, QuickAdd } from "#base/ui/room-web.ts";
import { list } from "../contract.ts";
import { useText } from "./text.ts";

export { CompanySelect } from "./company-select.tsx";
export { declareCompanyPanels } from "./company-panels.ts";
export type { CompanyPanel } from "./company-panels.ts";

/** The pages of this room. */
export const routes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: "/bedrijven",
    component: lazyRouteComponent(() => import("./list/companies-page.tsx"), "CompaniesPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: "/bedrijven/$id",
    component: lazyRouteComponent(() => import("./record/company-page.tsx"), "CompanyPage"),
  }),
];

export const navItems: readonly NavItem[] = [
  {
    group: "customers",
    order: 10,
    labelKey: useText.key("web.nav"),
    to: "/bedrijven",
    icon: IconBuildingStore,
    needs: "company.read",
  },
];

export const quickAdds: readonly QuickAdd[] = [
  {
    id: "company",
    labelKey: useText.key("web.quickAdd"),
    icon: IconBuildingPlus,
    needs: "company.create",
    to: "/bedrijven?nieuw=1",
  },
];

export const paletteSources: readonly PaletteSource[] = [
  {
    id: "companies",
    groupKey: useText.key("web.palette"),
    needs: "company.read",
    search: async (words, { signal }) => {
      const { items } = await call(list, { q: words, limit: 6 }, { signal });
      return items.map(({ id, name, city, sector }) => {
        const description = city ?? sector;
        return {
          id,
          label: name,
          ...(description ? { description } : {}),
          icon: IconBuildingStore,
          to: `/bedrijven/${id}`,
        };
      });
    },
  },
];

export const liveEntities: LiveEntities = { company: ["companies"] };
