import { useQueryClient } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { ApiProblem } from "#base/ui/api.ts";
import { call } from "#base/ui/api.ts";
import { changeLanguage } from "#base/ui/i18n.ts";
import type { Language } from "#base/ui/i18n.ts";
import { opQuery } from "#base/ui/use-op.ts";
import type { OutputOf } from "#base/contract/op.ts";
import { editMe, getMe, signOut } from "#company/people/session-contract.ts";
import { showProblem } from "#base/ui/toasts.tsx";

export type Me = OutputOf<typeof getMe>;

/** Who is signed in, as a query; kept as long as the page lives. */
export const meQuery = { ...opQuery(getMe, {}), staleTime: Infinity, retry: false };

/** Takes over a fresh sign-in: remembers who it is and shows their language. */
export async function welcome(client: QueryClient, me: Me): Promise<void> {
  client.setQueryData(meQuery.queryKey, me);
  markSession(false);
  await changeLanguage(me.person.language);
}

let expired = false;
const listeners = new Set<() => void>();

function markSession(isExpired: boolean): void {
  expired = isExpired;
  for (const listener of listeners) listener();
}

/** Hears every refusal: a 401 on a page that was open means the session ended. */
export function noticeProblem(problem: ApiProblem): void {
  if (problem.status === 401 && problem.code === "unauthorized") markSession(true);
}

/** Whether the session ended while a page was open. */
export function useSessionExpired(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => expired,
  );
}

/** Ends the session and forgets everything that was on screen, by loading the sign-in page afresh. */
export async function leave(): Promise<void> {
  try {
    await call(signOut, {});
    location.assign("/aanmelden");
  } catch (thrown) {
    showProblem(thrown);
  }
}

/** Shows another language at once and remembers it for the person. */
export function useChooseLanguage(): (language: Language) => void {
  const client = useQueryClient();
  return (language) => {
    void changeLanguage(language);
    call(editMe, { language }).then((me) => client.setQueryData(meQuery.queryKey, me), showProblem);
  };
}
