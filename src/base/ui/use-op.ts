import {
  infiniteQueryOptions,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { InfiniteData, UseMutationOptions, UseQueryOptions } from "@tanstack/react-query";
import { useMemo } from "react";
import type { CallOf, Op, OutputOf } from "../contract/op.ts";
import { call, problemOf } from "./api.ts";
import type { ApiProblem } from "./api.ts";
import { relatedPrefixes } from "./live-entities.ts";
import { rememberOwnChange } from "./own-changes.ts";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: ApiProblem;
  }
}

/** The one cache of what the server answered; what failed for lack of a connection is tried twice more. */
export function makeQueryClient(onProblem: (problem: ApiProblem) => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: (thrown) => onProblem(problemOf(thrown)) }),
    mutationCache: new MutationCache({ onError: (thrown) => onProblem(problemOf(thrown)) }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, thrown) => failures < 2 && [0, 502, 503, 504].includes(problemOf(thrown).status),
      },
      mutations: { retry: false },
    },
  });
}

/** Query options of an operation, for loaders and prefetching on hover. The key is [op.id, input]. */
export function opQuery<T extends Op>(op: T, input: CallOf<T>) {
  return queryOptions<OutputOf<T>, ApiProblem>({
    queryKey: [op.id, input],
    queryFn: ({ signal }) => call(op, input, { signal }),
  });
}

type QueryExtras<T, D> = Omit<UseQueryOptions<OutputOf<T>, ApiProblem, D>, "queryKey" | "queryFn">;

/** Reads an operation through the cache. */
export function useOp<T extends Op, D = OutputOf<T>>(op: T, input: CallOf<T>, options?: QueryExtras<T, D>) {
  return useQuery<OutputOf<T>, ApiProblem, D>({
    queryKey: [op.id, input],
    queryFn: ({ signal }) => call(op, input, { signal }),
    ...options,
  });
}

type MutationExtras<T, C> = Omit<UseMutationOptions<OutputOf<T>, ApiProblem, CallOf<T>, C>, "mutationFn"> & {
  /** Prefixes to refresh beyond the operation's own kind of record; false when the page updates the cache itself. */
  refresh?: readonly string[] | false;
};

/** Refreshes everything on screen and in cache that shows these prefixes. */
export function refreshPrefixes(client: QueryClient, prefixes: ReadonlySet<string>): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => typeof queryKey[0] === "string" && prefixes.has(queryKey[0].split(".")[0] ?? ""),
  });
}

/** Changes something, then refreshes what shows it. */
export function useOpMutation<T extends Op, C = unknown>(op: T, options: MutationExtras<T, C> = {}) {
  const client = useQueryClient();
  const { refresh = [], onSuccess, ...rest } = options;
  return useMutation<OutputOf<T>, ApiProblem, CallOf<T>, C>({
    mutationFn: (input) => call(op, input),
    ...rest,
    onSuccess: async (...args) => {
      rememberOwnChange(args[1], args[0]);
      if (refresh !== false) void refreshPrefixes(client, new Set([...relatedPrefixes(op.id), ...refresh]));
      await onSuccess?.(...args);
    },
  });
}

type Page<R> = { items: R[]; nextCursor: string | null; total?: number | undefined };
type RowOf<T> = OutputOf<T> extends { items: (infer R)[] } ? R : never;

/** Query options of a cursor list; see usePagedOp. */
export function pagedOpQuery<T extends Op>(op: T, input: Omit<CallOf<T>, "cursor">) {
  return infiniteQueryOptions<
    Page<RowOf<T>>,
    ApiProblem,
    InfiniteData<Page<RowOf<T>>, string | undefined>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: [op.id, input, "pages"],
    queryFn: async ({ pageParam, signal }) =>
      (await call(op, { ...input, ...(pageParam ? { cursor: pageParam } : {}) } as CallOf<T>, {
        signal,
      })) as unknown as Page<RowOf<T>>,
    initialPageParam: undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Reads a cursor list page by page: `rows` are those loaded so far, `total` when it was asked for. */
export function usePagedOp<T extends Op>(
  op: T,
  input: Omit<CallOf<T>, "cursor">,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
) {
  const query = useInfiniteQuery({
    ...pagedOpQuery(op, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === false
      ? {}
      : { placeholderData: (previous: InfiniteData<Page<RowOf<T>>, string | undefined> | undefined) => previous }),
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { query, rows, total: query.data?.pages[0]?.total };
}
