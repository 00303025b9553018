import { useCallback, useMemo, useState } from "react";
import type { Deal, Stage } from "../deal.ts";
import { useRefreshDeals } from "../verbs/use-send.ts";
import { useVerbs } from "../verbs/deal-verbs.tsx";
import type { Shown } from "./place-moves.ts";

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
