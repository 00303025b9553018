import { IconAdjustments, IconBriefcase, IconLayoutKanban, IconTargetArrow } from "@tabler/icons-react";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { AnyRoute } from "@tanstack/react-router";
import { call } from "#base/ui/api.ts";
import type { LiveEntities } from "#base/ui/live-entities.ts";
import type { NavItem, PaletteSource, QuickAdd } from "#base/ui/room-web.ts";
import { lazy } from "react";
import type { CompanyPanel } from "#relations/companies/web/index.ts";
import { list } from "../contract.ts";
import { useText } from "./text.ts";

/** The pages of this room. */
export const routes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: "/kansen/bord",
    component: lazyRouteComponent(() => import("./board/board-page.tsx"), "BoardPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: "/kansen",
    component: lazyRouteComponent(() => import("./list/list-page.tsx"), "ListPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: "/kansen/$id",
    component: lazyRouteComponent(() => import("./record/record-page.tsx"), "RecordPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: "/beheer/pipelines",
    component: lazyRouteComponent(() => import("./settings/pipelines-page.tsx"), "PipelinesPage"),
  }),
];

export const navItems: readonly NavItem[] = [
  {
    group: "deals",
    order: 10,
    labelKey: useText.key("nav.board"),
    to: "/kansen/bord",
    icon: IconLayoutKanban,
    needs: "opportunity.read",
  },
  {
    group: "deals",
    order: 20,
    labelKey: useText.key("nav.list"),
    to: "/kansen",
    icon: IconBriefcase,
    needs: "opportunity.read",
  },
  {
    group: "admin",
    order: 50,
    labelKey: useText.key("nav.pipelines"),
    to: "/beheer/pipelines",
    icon: IconAdjustments,
    needs: "pipeline.manage",
  },
];

export const paletteSources: readonly PaletteSource[] = [
  {
    id: "opportunities",
    groupKey: useText.key("nav.search"),
    needs: "opportunity.read",
    search: async (words, { signal }) => {
      const page = await call(list, { q: words, limit: 8, sort: "-updatedAt" }, { signal });
      return page.items.map((deal) => ({
        id: deal.id,
        label: deal.name,
        description: [deal.companyName, deal.stageName].filter(Boolean).join(" · "),
        icon: IconTargetArrow,
        to: `/kansen/${deal.id}`,
      }));
    },
  },
];

export const quickAdds: readonly QuickAdd[] = [
  {
    id: "opportunity",
    labelKey: useText.key("nav.newOpportunity"),
    icon: IconTargetArrow,
    needs: "opportunity.create",
    to: "/kansen/bord?new=1",
  },
];

export const liveEntities: LiveEntities = {
  opportunity: ["opportunities"],
  pipeline: ["pipelines", "opportunities"],
  close_reason: ["closeReasons"],
};

/** What this room shows on the page of a company. */
export const companyPanels: readonly CompanyPanel[] = [
  {
    id: "deals",
    order: 10,
    needs: "opportunity.read",
    Panel: lazy(() => import("./company-deals.tsx").then((module) => ({ default: module.CompanyDeals }))),
  },
];
