import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter";
import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { Deal } from "../deal.ts";

const dealOf = (data: Record<string | symbol, unknown>) => (data.kind === "deal" ? (data.deal as Deal) : null);

/** Lets a card be dragged. */
export function useDraggableCard(
  deal: Deal,
  movable: boolean,
): { element: RefObject<HTMLElement | null>; dragging: boolean } {
  const element = useRef<HTMLElement>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const card = element.current;
    if (!card || !movable) return;
    return draggable({
      element: card,
      getInitialData: () => ({ kind: "deal", deal }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [deal, movable]);
  return { element, dragging };
}

/** Lets cards be dropped on an element; `over` while one hangs above it. */
export function useDealDrop(onDeal: (deal: Deal) => void, accepts: (deal: Deal) => boolean = () => true) {
  const element = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const latest = useRef({ onDeal, accepts });
  useEffect(() => {
    latest.current = { onDeal, accepts };
  });
  useEffect(() => {
    if (!element.current) return;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => {
        const deal = dealOf(source.data);
        return deal !== null && latest.current.accepts(deal);
      },
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const deal = dealOf(source.data);
        if (deal) latest.current.onDeal(deal);
      },
    });
  }, []);
  return { element, over };
}

const edge = 72;
const step = 14;

/** The deal being dragged, if any; meanwhile the board scrolls along when the pointer nears its left or right edge. */
export function useDealDrag(board: RefObject<HTMLElement | null>): Deal | null {
  const [dragged, setDragged] = useState<Deal | null>(null);
  useEffect(() => {
    let frame = 0;
    let x = 0;
    function follow() {
      const box = board.current?.getBoundingClientRect();
      if (box) {
        const left = Math.max(0, edge - (x - box.left));
        const right = Math.max(0, edge - (box.right - x));
        board.current?.scrollBy({ left: ((right - left) / edge) * step });
      }
      frame = requestAnimationFrame(follow);
    }
    const stop = monitorForElements({
      canMonitor: ({ source }) => dealOf(source.data) !== null,
      onDragStart: ({ source, location }) => {
        x = location.initial.input.clientX;
        setDragged(dealOf(source.data));
        frame = requestAnimationFrame(follow);
      },
      onDrag: ({ location }) => {
        x = location.current.input.clientX;
      },
      onDrop: () => {
        cancelAnimationFrame(frame);
        setDragged(null);
      },
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [board]);
  return dragged;
}
