import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import type { CallOf, Op, OutputOf } from "#base/contract/op.ts";
import { call } from "#base/ui/api.ts";
import { relatedPrefixes } from "#base/ui/live-entities.ts";
import { rememberOwnChange } from "#base/ui/own-changes.ts";
import { opQuery, refreshPrefixes } from "#base/ui/use-op.ts";
import { get } from "../../contract.ts";
import type { Deal, DealDetail } from "../deal.ts";

type Verb = Op & { readonly id: string };
type Input<T> = Omit<CallOf<T>, "id" | "version">;

function isDetail(answer: unknown): answer is DealDetail {
  return answer !== null && typeof answer === "object" && "lines" in answer && "version" in answer;
}

/**
 * Sends changes of one deal after each other, each with the version the one before it answered, so that pressing a key
 * twice quickly is two moves and not a conflict with oneself. Resolves when the answer is there; the screens refresh then.
 */
export function useSend() {
  const client = useQueryClient();
  const queues = useRef(new Map<string, Promise<unknown>>());
  const versions = useRef(new Map<string, number>());
  return useCallback(
    <T extends Verb>(
      op: T,
      deal: Pick<Deal, "id" | "version">,
      input: Input<T>,
      exactly?: number,
    ): Promise<OutputOf<T>> => {
      async function send(): Promise<OutputOf<T>> {
        const version = exactly ?? Math.max(deal.version, versions.current.get(deal.id) ?? 0);
        const answer = await call(op, { ...input, id: deal.id, version } as unknown as CallOf<T>);
        rememberOwnChange({ id: deal.id }, answer);
        // The bin answers nothing, but raised the version by one.
        versions.current.set(deal.id, isDetail(answer) ? answer.version : version + 1);
        if (isDetail(answer) && answer.can) client.setQueryData(opQuery(get, { id: deal.id }).queryKey, answer);
        return answer;
      }
      const sent = (queues.current.get(deal.id) ?? Promise.resolve()).then(send, send);
      queues.current.set(deal.id, sent);
      return sent;
    },
    [client],
  );
}

/** Refreshes board, lists, totals and records of deals; resolves when what is on screen is fresh. */
export function useRefreshDeals(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => refreshPrefixes(client, relatedPrefixes(get.id)), [client]);
}
