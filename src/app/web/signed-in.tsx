import { useSuspenseQuery } from "@tanstack/react-query";
import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { Forbidden } from "#base/ui/states.tsx";
import { SessionProvider } from "#base/ui/session.tsx";
import { Shell } from "#base/ui/shell.tsx";
import { currentItem } from "#base/ui/sidebar.tsx";
import { useLiveUpdates } from "#base/ui/use-live-updates.ts";
import { rooms } from "./rooms.ts";
import { leave, meQuery, useChooseLanguage, useSessionExpired } from "./session.ts";
import { useText } from "./text.ts";

const SignInAgain = lazy(() => import("./sign-in-again.tsx").then((module) => ({ default: module.SignInAgain })));

const groups = [
  { id: "deals", labelKey: useText.key("groups.deals") },
  { id: "customers", labelKey: useText.key("groups.customers") },
  { id: "admin", labelKey: useText.key("groups.admin") },
] as const;

export const navItems = rooms.flatMap((room) => room.navItems ?? []);
const paletteSources = rooms.flatMap((room) => room.paletteSources ?? []);
const quickAdds = rooms.flatMap((room) => room.quickAdds ?? []);

/** The shell with whoever is signed in; a page of a room they may not enter says so. */
export function SignedIn() {
  const { data: me } = useSuspenseQuery(meQuery);
  const chooseLanguage = useChooseLanguage();
  const pathname = useLocation({ select: (location) => location.pathname });
  const expired = useSessionExpired();
  useLiveUpdates(me.person.id);
  const place = currentItem(pathname, navItems);
  const needed = navItems.find((item) => item.to === place)?.needs;
  return (
    <SessionProvider me={me}>
      <Shell
        groups={groups}
        navItems={navItems}
        paletteSources={paletteSources}
        quickAdds={quickAdds}
        onSignOut={() => void leave()}
        onLanguage={chooseLanguage}
      >
        {needed && !me.capabilities.includes(needed) ? <Forbidden /> : <Outlet />}
      </Shell>
      <Suspense>{expired ? <SignInAgain /> : null}</Suspense>
    </SessionProvider>
  );
}
