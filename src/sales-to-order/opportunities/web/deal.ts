import type { OutputOf } from "#base/contract/op.ts";
import type { StageKind } from "#base/ui/meaning.tsx";
import type { board, get, list } from "../contract.ts";
import type { listCloseReasons, listPipelines } from "../pipelines-contract.ts";

/** An opportunity as lists and cards show it. */
export type Deal = OutputOf<typeof list>["items"][number];
/** An opportunity with its lines and what the reader may do with it. */
export type DealDetail = OutputOf<typeof get>;
export type Column = OutputOf<typeof board>["columns"][number];
export type Pipeline = OutputOf<typeof listPipelines>["items"][number];
export type Stage = Pipeline["stages"][number];
export type CloseReason = OutputOf<typeof listCloseReasons>["items"][number];
export type Totals = Pick<Column, "count" | "amount" | "weightedAmount" | "unknownAmounts" | "otherCurrencies">;

/** The fixed colour a deal has: its outcome's, or that of its stage's part of the funnel. */
export function kindOf(deal: Pick<Deal, "status">, stage: Stage | undefined): StageKind {
  return deal.status === "open" ? (stage?.funnelPart ?? "top") : deal.status;
}

/** A sum as it may be shown: null when there are deals but none of them has a known amount, because unknown is not zero. */
export function knownSum(totals: Totals, sum: number): number | null {
  return totals.count > 0 && totals.unknownAmounts === totals.count ? null : sum;
}
