import { weightCents } from "#base/kernel/money.ts";
import type { Status } from "./opportunity.ts";

/** Expected value in cents (002: weighted pipeline): amount × probability while open, the whole amount once won, nothing once lost; null while the amount is unknown. */
export function weigh({
  amount,
  probability,
  status,
}: {
  amount: number | null;
  probability: number;
  status: Status;
}): number | null {
  if (amount === null) return null;
  return weightCents(amount, status === "won" ? 100 : status === "lost" ? 0 : probability);
}
