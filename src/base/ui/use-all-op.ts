import { queryOptions, useQuery } from "@tanstack/react-query";
import type { CallOf, Op, OutputOf } from "../contract/op.ts";
import { call } from "./api.ts";
import type { ApiProblem } from "./api.ts";

type RowOf<T> = OutputOf<T> extends { items: (infer R)[] } ? R : never;
type AnyPage<R> = { items: R[]; nextCursor: string | null };

// A tree of more than 5,000 branches is not a tree anybody reads.
const mostPages = 25;

/** Query options of a whole cursor list, page after page of 200; for trees and other lists that only make sense complete. */
export function allOpQuery<T extends Op>(op: T, input: Omit<CallOf<T>, "cursor" | "limit">) {
  return queryOptions<RowOf<T>[], ApiProblem>({
    queryKey: [op.id, input, "all"],
    queryFn: async ({ signal }) => {
      const rows: RowOf<T>[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < mostPages; page += 1) {
        const asked = { ...input, limit: 200, ...(cursor ? { cursor } : {}) } as unknown as CallOf<T>;
        const answer = (await call(op, asked, { signal })) as unknown as AnyPage<RowOf<T>>;
        rows.push(...answer.items);
        cursor = answer.nextCursor;
        if (cursor === null) break;
      }
      return rows;
    },
  });
}

/** Reads a whole cursor list. */
export function useAllOp<T extends Op>(op: T, input: Omit<CallOf<T>, "cursor" | "limit">) {
  return useQuery(allOpQuery(op, input));
}
