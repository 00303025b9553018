import { sql, type SQL } from "drizzle-orm";
import type { Order } from "#base/platform/read-page.ts";
import type { SORTS } from "../contract.ts";
import type { Filter } from "./filter.ts";

export type Sort = (typeof SORTS)[number];
type Key = "amount" | "name" | "expectedClose" | "closedOn" | "createdAt" | "updatedAt" | "stageEnteredAt";

const COLUMNS: Record<Key, Pick<Order, "by" | "type" | "nullable">> = {
  amount: { by: sql`o.amount`, type: "bigint", nullable: true },
  // The folded name: accents do not separate what people read together, and plain columns page by index.
  name: { by: sql`o.search`, type: "text" },
  expectedClose: { by: sql`o.expected_close`, type: "date", nullable: true },
  closedOn: { by: sql`o.closed_on`, type: "date", nullable: true },
  createdAt: { by: sql`o.created_at`, type: "timestamptz" },
  updatedAt: { by: sql`o.updated_at`, type: "timestamptz" },
  stageEnteredAt: { by: sql`o.stage_entered_at`, type: "timestamptz" },
};

/** A sort of the contract as the order of a list of `o`; history keeps names as they were written. */
export function orderOfSort(sort: Sort, moment: Date | null): Order {
  const key = keyOf(sort);
  const column = moment !== null && key === "name" ? { ...COLUMNS.name, by: sql`lower(o.name)` } : COLUMNS[key];
  return { name: sort, ...column, descending: sort.startsWith("-") };
}

const STATUSES = ["open", "won", "lost"] as const;
const BY_STATUS: readonly Key[] = ["amount", "expectedClose", "stageEnteredAt"];

/** Some indexes have the status before the value: without a filter on one status, each has a range of its own. */
export function rangesOf(filter: Filter, sort: Sort, moment: Date | null): { ranges?: SQL[] } {
  const statuses = filter.status?.length ? filter.status : STATUSES;
  if (moment !== null || statuses.length === 1 || !BY_STATUS.includes(keyOf(sort))) return {};
  return { ranges: statuses.map((status) => sql`o.status = ${status}`) };
}

const keyOf = (sort: Sort) => sort.replace("-", "") as Key;
