import type { Deal } from "../deal.ts";
import type { Sort } from "../filter-url.ts";

function keyOf(deal: Deal, sort: Sort): string | number | null {
  const field = sort.replace("-", "") as
    | "amount"
    | "name"
    | "expectedClose"
    | "closedOn"
    | "createdAt"
    | "updatedAt"
    | "stageEnteredAt";
  return field === "name" ? deal.name.toLowerCase() : deal[field];
}

/** Whether one card stands above another under a sort, as the server orders them: unknown values last, ties by id. */
export function standsAbove(sort: Sort): (a: Deal, b: Deal) => boolean {
  const down = sort.startsWith("-");
  return (a, b) => {
    const [one, other] = [keyOf(a, sort), keyOf(b, sort)];
    if (one === null || other === null) return one === other ? a.id < b.id === down : other === null;
    if (one === other) return a.id < b.id === down;
    return one > other === down;
  };
}
