import type { CallOf } from "#base/contract/op.ts";
import { filter as fields, SORTS } from "../contract.ts";
import type { summary } from "../contract.ts";

type FilterKey = keyof typeof fields;
export type Sort = (typeof SORTS)[number];
/** What the pages of opportunities keep in the URL: the filter language, the sort, and the dialog that is open. */
export type DealSearch = { [K in FilterKey]?: string } & { sort?: Sort; new?: string };

export const FILTER_KEYS = Object.keys(fields) as FilterKey[];
/** Every status, spelled out: without a status in the URL the pages show what is open. */
export const ANY_STATUS = "open,won,lost";

/** What the API is asked: the URL's filter, open deals unless a status was chosen; the bin holds every status. */
export function queryOf(search: DealSearch): CallOf<typeof summary> {
  const query: Partial<Record<FilterKey, string>> = {};
  for (const key of FILTER_KEYS) if (search[key]) query[key] = search[key];
  const status = search.status ?? (search.bin === "true" ? undefined : "open");
  const { status: _chosen, ...rest } = query;
  return { ...rest, ...(status && status !== ANY_STATUS ? { status } : {}) } as CallOf<typeof summary>;
}

/** The sort of the URL when it is one the API knows. */
export function sortOf(search: DealSearch, fallback: Sort): Sort {
  return SORTS.find((sort) => sort === search.sort) ?? fallback;
}

/** Whether the URL narrows anything down beyond open deals. */
export function isFiltered(search: DealSearch): boolean {
  return FILTER_KEYS.some((key) => key !== "pipeline" && key !== "asOf" && search[key] !== undefined);
}
