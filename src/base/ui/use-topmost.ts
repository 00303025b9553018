import { useEffect, useState, useSyncExternalStore } from "react";

let layers: readonly symbol[] = [];
const listeners = new Set<() => void>();

function change(next: readonly symbol[]): void {
  layers = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether an open dialog lies on top of all others: `closeOnEscape={topmost}`, so that Escape closes one dialog and not the form below it. */
export function useTopmost(opened: boolean): boolean {
  const [layer] = useState(() => Symbol("dialog"));
  useEffect(() => {
    if (!opened) return;
    change([...layers, layer]);
    return () => change(layers.filter((other) => other !== layer));
  }, [layer, opened]);
  return useSyncExternalStore(subscribe, () => layers.at(-1) === layer);
}
