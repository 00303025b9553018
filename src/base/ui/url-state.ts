import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

type Flat = Readonly<Record<string, string | undefined>>;
type Change<S> = { [Name in keyof S]?: S[Name] | readonly string[] | null | undefined };

/**
 * The search parameters of the page as flat texts, and how to change some of them: null, undefined, "" and [] remove one.
 * `push` adds a step to the browser's history (opening a dialog); otherwise the address is replaced (typing a filter).
 */
export function useUrlState<S extends Flat>(): [S, (change: Change<S>, options?: { push?: boolean }) => void] {
  const search = useSearch({ strict: false }) as unknown as S;
  const navigate = useNavigate();
  const change = useCallback(
    (next: Change<S>, { push = false }: { push?: boolean } = {}) => {
      void navigate({ to: ".", search: (before: object) => ({ ...before, ...next }), replace: !push });
    },
    [navigate],
  );
  return [search, change];
}
