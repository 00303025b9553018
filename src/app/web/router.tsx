import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import type { AnyRoute } from "@tanstack/react-router";
import { problemOf } from "#base/ui/api.ts";
import { parseSearch, stringifySearch } from "#base/ui/url-search.ts";
import { Crash, NotFound } from "./failures.tsx";
import { PagePending } from "./page-pending.tsx";
import { rooms } from "./rooms.ts";
import { meQuery } from "./session.ts";
import { navItems, SignedIn } from "./signed-in.tsx";

type Context = { client: QueryClient };
const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NotFound });

/** Whether the first run is still to come; asked only at the front door. */
async function isSetupNeeded(): Promise<boolean> {
  const { askSetup } = await import("./ask-setup.ts");
  return askSetup();
}

const signInRoute = createRoute({
  getParentRoute: () => root,
  path: "/aanmelden",
  beforeLoad: async () => {
    if (await isSetupNeeded()) throw redirect({ to: "/welkom" });
  },
  component: lazyRouteComponent(() => import("./sign-in-page.tsx"), "SignInPage"),
});

const firstRunRoute = createRoute({
  getParentRoute: () => root,
  path: "/welkom",
  beforeLoad: async () => {
    if (!(await isSetupNeeded())) throw redirect({ to: "/" });
  },
  component: lazyRouteComponent(() => import("./first-run-page.tsx"), "FirstRunPage"),
});

const signedInRoute = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    try {
      await (context as Context).client.ensureQueryData(meQuery);
    } catch (thrown) {
      if (problemOf(thrown).status !== 401) throw thrown;
      throw redirect({
        to: "/aanmelden",
        search: location.pathname === "/" ? {} : { terug: location.href },
        replace: true,
      });
    }
  },
  component: SignedIn,
});

const startRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/",
  beforeLoad: async ({ context }) => {
    const me = await (context as Context).client.ensureQueryData(meQuery);
    const first = navItems.find((item) => me.capabilities.includes(item.needs));
    if (first) throw redirect({ to: first.to, replace: true });
  },
});

// Unknown addresses keep the shell around them, for who is signed in.
const unknownRoute = createRoute({ getParentRoute: () => signedInRoute, path: "$", component: NotFound });

/** All pages: the way in, and what the rooms declare inside the shell. */
export function makeRouter(client: QueryClient) {
  const pages = rooms.flatMap((room) => room.routes(signedInRoute as unknown as AnyRoute));
  return createRouter({
    routeTree: root.addChildren([
      signInRoute,
      firstRunRoute,
      signedInRoute.addChildren([startRoute, ...pages, unknownRoute]),
    ]),
    context: { client },
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: Crash,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
    scrollToTopSelectors: ["#main"],
    parseSearch,
    stringifySearch,
  });
}
