import { useNavigate } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { useBaseText } from "./i18n.ts";
import { useShortcuts } from "./shortcuts.tsx";

type RowKeys<R> = {
  rows: readonly R[];
  scroller: RefObject<HTMLElement | null>;
  scrollTo: (index: number) => void;
  hrefOf?: (row: R) => string;
  onOpen?: (row: R) => void;
  onPreview?: (row: R) => void;
};

const steps: Readonly<Record<string, number>> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  ArrowUp: -1,
  PageDown: 15,
  PageUp: -15,
  Home: -Infinity,
  End: Infinity,
};

/** Walking the rows: j, k, arrows, Page, Home and End move, Enter opens, Space previews; one row at a time is in the tab order. */
export function useRowKeys<R extends { id: string }>({
  rows,
  scroller,
  scrollTo,
  hrefOf,
  onOpen,
  onPreview,
}: RowKeys<R>) {
  const t = useBaseText();
  const navigate = useNavigate();
  const [current, setCurrent] = useState(0);
  const clamp = (index: number) => Math.max(0, Math.min(index, rows.length - 1));
  const here = clamp(current);

  function moveTo(index: number) {
    const target = clamp(index);
    setCurrent(target);
    scrollTo(target);
    // The row may only be drawn once the list has scrolled to it.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>(`[data-index="${target}"]`)?.focus({ preventScroll: true }),
      ),
    );
  }
  const open = useCallback(
    (row: R) => {
      if (onOpen) onOpen(row);
      else if (hrefOf) void navigate({ to: hrefOf(row) });
    },
    [onOpen, hrefOf, navigate],
  );

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = event.target as HTMLElement;
    const row = rows[here];
    if (event.metaKey || event.ctrlKey || event.altKey || target.matches("input, textarea, select") || !row) return;
    const step = steps[event.key];
    const onRow = target.getAttribute("role") === "row";
    if (step !== undefined && (onRow || event.key === "j" || event.key === "k")) moveTo(here + step);
    else if (onRow && event.key === "Enter") open(row);
    else if (onRow && event.key === " " && onPreview) onPreview(row);
    else return;
    event.preventDefault();
  }

  const inside = () => scroller.current?.contains(document.activeElement) ?? false;
  useShortcuts([
    { keys: "j", label: t("table.nextRow"), run: () => moveTo(inside() ? here + 1 : here) },
    { keys: "k", label: t("table.previousRow"), run: () => moveTo(inside() ? here - 1 : here) },
  ]);
  return { current: here, setCurrent, open, onKeyDown };
}
