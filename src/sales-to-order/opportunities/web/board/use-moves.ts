import { useCallback, useMemo, useState } from "react";
import type { Deal, Stage } from "../deal.ts";
import { useRefreshDeals } from "../verbs/use-send.ts";
import { useVerbs } from "../verbs/deal-verbs.tsx";

/** Cards shown in another column than the server last said. */
type Shown = ReadonlyMap<string, { deal: Deal; stageId: string }>;

/** Moves cards at once on screen, and back when the server or the person decides otherwise. */
export function useMoves(stages: ReadonlyMap<string, Stage>) {
  const verbs = useVerbs();
  const refresh = useRefreshDeals();
  const [shown, setShown] = useState<Shown>(new Map());

  const move = useCallback(
    async (deal: Deal, stageId: string) => {
      const stage = stages.get(stageId);
      if (!stage || stage.retired || stage.id === deal.stageId || deal.status !== "open") return;
      const entry = { deal, stageId };
      setShown((before) => new Map(before).set(deal.id, entry));
      await verbs.move(deal, stage);
      await refresh();
      setShown((before) => {
        // A later move of the same card has its own end.
        if (before.get(deal.id) !== entry) return before;
        const after = new Map(before);
        after.delete(deal.id);
        return after;
      });
    },
    [stages, verbs, refresh],
  );
  return useMemo(() => ({ shown, move }), [shown, move]);
}

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
