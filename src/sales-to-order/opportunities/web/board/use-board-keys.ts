import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import { useShortcuts } from "#base/ui/shortcuts.tsx";
import type { Deal } from "../deal.ts";
import { useText } from "../text.ts";
import type { BoardWalk } from "./use-board-walk.ts";

type BoardKeys = {
  board: RefObject<HTMLElement | null>;
  walk: BoardWalk;
  onShift: (deal: Deal, by: 1 | -1) => void;
  onClose: (deal: Deal, outcome: "won" | "lost") => void;
  onPreview: (deal: Deal) => void;
};

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/** The keys of the board: letters from anywhere on the page, arrows and Space on a card. Moving needs a card with the focus. */
export function useBoardKeys({ board, walk, onShift, onClose, onPreview }: BoardKeys): void {
  const t = useText();
  const focused = () => (board.current?.contains(document.activeElement) ? walk.current() : null);
  const onCard = (act: (deal: Deal) => void) => () => {
    const deal = focused();
    if (deal) act(deal);
  };
  useShortcuts([
    { keys: "j", label: t("key.next"), run: () => walk.step(focused() ? 1 : 0, 0) },
    { keys: "k", label: t("key.previous"), run: () => walk.step(focused() ? -1 : 0, 0) },
    { keys: "h", label: t("key.left"), run: () => walk.step(0, focused() ? -1 : 0) },
    { keys: "l", label: t("key.right"), run: () => walk.step(0, focused() ? 1 : 0) },
    { keys: "]", label: t("key.forward"), run: onCard((deal) => onShift(deal, 1)) },
    { keys: "[", label: t("key.back"), run: onCard((deal) => onShift(deal, -1)) },
    { keys: "w", label: t("key.win"), run: onCard((deal) => onClose(deal, "won")) },
    { keys: "v", label: t("key.lose"), run: onCard((deal) => onClose(deal, "lost")) },
  ]);

  const onKeyDown = useRef((_event: KeyboardEvent) => {});
  useEffect(() => {
    onKeyDown.current = (event) => {
      const onLink = event.target instanceof HTMLElement && event.target.hasAttribute("data-deal");
      if (!onLink || event.metaKey || event.ctrlKey || event.altKey) return;
      const arrow = arrows[event.key];
      const deal = walk.current();
      if (arrow) walk.step(...arrow);
      else if (event.key === " " && deal) onPreview(deal);
      else return;
      event.preventDefault();
    };
  });
  useEffect(() => {
    const element = board.current;
    const listen = (event: KeyboardEvent) => onKeyDown.current(event);
    element?.addEventListener("keydown", listen);
    return () => element?.removeEventListener("keydown", listen);
  }, [board]);
}
