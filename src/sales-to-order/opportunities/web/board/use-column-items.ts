import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import type { InfiniteData } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { CallOf, OutputOf } from "#base/contract/op.ts";
import { call } from "#base/ui/api.ts";
import { list } from "../../contract.ts";
import type { Column, Deal } from "../deal.ts";

type Page = OutputOf<typeof list>;
type Beyond = InfiniteData<Page, string | null>;
const pageSize = 50;

/**
 * The cards of a column: the first come with the board, the rest from the list while scrolling. When the board is
 * refreshed the later pages start where its first ones now end, so no card is missed or shown twice.
 */
export function useColumnItems(column: Column, input: CallOf<typeof list>) {
  const client = useQueryClient();
  const [started, setStarted] = useState(false);
  const queryKey = useMemo(
    () => [list.id, { ...input, stage: column.stageId }, "beyond the board"] as const,
    [input, column.stageId],
  );
  const start = column.nextCursor;
  const beyond = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      call(
        list,
        { ...input, stage: column.stageId, limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) },
        { signal },
      ),
    initialPageParam: start,
    getNextPageParam: (page) => page.nextCursor,
    enabled: started && start !== null,
  });

  const startedAt = beyond.data?.pageParams[0];
  useEffect(() => {
    if (startedAt === undefined || start === null || startedAt === start) return;
    client.setQueryData<Beyond>(
      queryKey,
      (old) => old && { pages: old.pages, pageParams: [start, ...old.pageParams.slice(1)] },
    );
    void client.invalidateQueries({ queryKey });
  }, [client, queryKey, start, startedAt]);

  const items = useMemo(() => {
    const seen = new Map<string, Deal>(column.items.map((deal) => [deal.id, deal]));
    if (start !== null)
      for (const page of beyond.data?.pages ?? [])
        for (const deal of page.items) if (!seen.has(deal.id)) seen.set(deal.id, deal);
    return [...seen.values()];
  }, [column.items, beyond.data, start]);

  return {
    items,
    hasMore: start !== null && (beyond.data === undefined || beyond.hasNextPage),
    loading: beyond.isFetching,
    failed: beyond.isError ? beyond.error : null,
    loadMore: () => {
      if (!started) setStarted(true);
      else if (!beyond.isFetching) void (beyond.data === undefined ? beyond.refetch() : beyond.fetchNextPage());
    },
  };
}
