import type { Deal } from "../deal.ts";

/** Cards shown in another column than the server last said. */
export type Shown = ReadonlyMap<string, { deal: Deal; stageId: string }>;

/** The cards of a column with this screen's moves in place: those that left taken out, those that came at their place in the sort. */
export function placeMoves(
  stageId: string,
  items: readonly Deal[],
  shown: Shown,
  above: (a: Deal, b: Deal) => boolean,
): readonly Deal[] {
  if (shown.size === 0) return items;
  let placed = items.filter((deal) => !shown.has(deal.id));
  for (const { deal, stageId: target } of shown.values()) {
    if (target !== stageId) continue;
    const moved = { ...deal, stageId };
    const at = placed.findIndex((other) => above(moved, other));
    placed = placed.toSpliced(at === -1 ? placed.length : at, 0, moved);
  }
  return placed;
}
