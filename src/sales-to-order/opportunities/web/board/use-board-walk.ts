import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Deal } from "../deal.ts";

/** What a column lets the keyboard do: its cards in order, and scrolling one into view. */
type ColumnHandle = { items: readonly Deal[]; focus: (index: number) => HTMLElement | null };
export type BoardWalk = ReturnType<typeof useBoardWalk>;

const patience = 30;

/** Focuses a card that may only be drawn some frames after its column scrolled to it. */
function focusCard(scroller: HTMLElement | null, id: string, tries = patience): void {
  const card = scroller?.querySelector<HTMLElement>(`[data-deal="${id}"]`);
  if (card) {
    card.focus({ preventScroll: true });
    card.closest("section")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  } else if (tries > 0) requestAnimationFrame(() => focusCard(scroller, id, tries - 1));
}

/**
 * Calls back when the card that had the focus was drawn anew elsewhere, or went: by a move, an undo, a change in another
 * browser. The focus is then on nothing, and the keyboard would have lost its place.
 */
function useLostFocus(restore: () => void): () => void {
  const onCard = useRef(false);
  const latest = useRef(restore);
  useEffect(() => {
    latest.current = restore;
  });
  useEffect(() => {
    const note = (event: Event) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      // A dialog borrows the focus and gives it back.
      if (!target?.closest("[role=dialog], [role=alertdialog]"))
        onCard.current = target?.hasAttribute("data-deal") ?? false;
    };
    document.addEventListener("focusin", note);
    document.addEventListener("pointerdown", note);
    return () => {
      document.removeEventListener("focusin", note);
      document.removeEventListener("pointerdown", note);
    };
  }, []);
  return useCallback(() => {
    const check = (tries: number) => {
      if (!onCard.current || tries === 0) return;
      if (document.querySelector("[role=dialog], [role=alertdialog]")) requestAnimationFrame(() => check(tries - 1));
      else if (document.activeElement === document.body) latest.current();
    };
    check(patience);
  }, []);
}

/** Which card has the keyboard, and walking from one to another; `order` is the columns from left to right. */
export function useBoardWalk(order: readonly string[]) {
  const columns = useRef(new Map<string, ColumnHandle>());
  const [active, setActive] = useState<Deal | null>(null);
  const lastPlace = useRef<{ stageId: string; index: number } | null>(null);

  const register = useCallback((stageId: string, handle: ColumnHandle) => {
    columns.current.set(stageId, handle);
    return () => {
      if (columns.current.get(stageId) === handle) columns.current.delete(stageId);
    };
  }, []);

  const goTo = useCallback((stageId: string | undefined, index: number) => {
    const column = stageId === undefined ? undefined : columns.current.get(stageId);
    const deal = column?.items[Math.max(0, Math.min(index, column.items.length - 1))];
    if (!column || !deal) return false;
    setActive(deal);
    focusCard(column.focus(column.items.indexOf(deal)), deal.id);
    return true;
  }, []);

  const placeOf = useCallback((id: string | undefined) => {
    for (const [stageId, { items }] of columns.current) {
      const index = items.findIndex((deal) => deal.id === id);
      if (index >= 0) return { stageId, index, deal: items[index] };
    }
    return null;
  }, []);

  /** One card down or up, or one column aside; columns without cards are stepped over. */
  const step = useCallback(
    (down: number, aside: number) => {
      const at = placeOf(active?.id);
      if (!at) {
        for (const stageId of order) if (goTo(stageId, 0)) return;
        return;
      }
      if (aside === 0) {
        goTo(at.stageId, at.index + down);
        return;
      }
      for (let column = order.indexOf(at.stageId) + aside; column >= 0 && column < order.length; column += aside)
        if (goTo(order[column], at.index)) return;
    },
    [active?.id, goTo, order, placeOf],
  );

  const lost = useLostFocus(() => {
    const at = placeOf(active?.id);
    if (at) goTo(at.stageId, at.index);
    else if (lastPlace.current) goTo(lastPlace.current.stageId, lastPlace.current.index);
  });
  useEffect(() => {
    const at = placeOf(active?.id);
    if (at) lastPlace.current = at;
    lost();
  });

  const current = useCallback(() => placeOf(active?.id)?.deal ?? null, [active?.id, placeOf]);
  const activeId = active?.id ?? null;
  return useMemo(
    () => ({ register, step, goTo, current, activeId, setActive }),
    [register, step, goTo, current, activeId],
  );
}
