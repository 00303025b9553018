import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";

/** A key and what it does. Keys: one character ("c", "[", "?"), a key name ("Escape"), or "mod+k" for ⌘ or Ctrl. */
export type Shortcut = {
  keys: string;
  label: string;
  run: () => void;
  /** Where the help lists it; the page unless told. */
  scope?: "everywhere" | "page";
};

type Registry = {
  register: (read: () => readonly Shortcut[]) => () => void;
  all: () => readonly Shortcut[];
  singleKeys: boolean;
  setSingleKeys: (on: boolean) => void;
};

const Shortcuts = createContext<Registry | null>(null);
const storageKey = "koers.single-keys";

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select, [role=textbox], [role=combobox]")) return true;
  return (
    target instanceof HTMLInputElement &&
    !["checkbox", "radio", "button", "submit", "range", "file"].includes(target.type)
  );
}

function matches(keys: string, event: KeyboardEvent): boolean {
  if (keys.startsWith("mod+"))
    return (event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === keys.slice(4);
  // AltGr is Ctrl+Alt on some keyboards, and is how "[" and "]" are typed there.
  const modified = event.metaKey || (event.ctrlKey && !event.getModifierState("AltGraph"));
  return !modified && event.key === keys;
}

/** Listens once for the whole app; a page goes before what holds everywhere, and what was registered last before the rest. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const readers = useRef<(() => readonly Shortcut[])[]>([]);
  const [singleKeys, setSingle] = useState(() => localStorage.getItem(storageKey) !== "off");
  const all = useCallback(() => readers.current.toReversed().flatMap((read) => read()), []);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      const fitting = all().filter((shortcut) => matches(shortcut.keys, event));
      const found = fitting.find((shortcut) => shortcut.scope !== "everywhere") ?? fitting[0];
      if (!found) return;
      const single = !found.keys.startsWith("mod+");
      if (single && (!singleKeys || isTyping(event.target))) return;
      if (document.querySelector("[role=dialog][aria-modal=true], [role=menu]")) return;
      event.preventDefault();
      found.run();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [all, singleKeys]);

  const registry = useMemo<Registry>(
    () => ({
      all,
      singleKeys,
      register(read) {
        readers.current.push(read);
        return () => void (readers.current = readers.current.filter((other) => other !== read));
      },
      setSingleKeys(on) {
        localStorage.setItem(storageKey, on ? "on" : "off");
        setSingle(on);
      },
    }),
    [all, singleKeys],
  );
  return <Shortcuts value={registry}>{children}</Shortcuts>;
}

/** The registry, for the help dialog. */
export function useShortcutRegistry(): Registry {
  const registry = useContext(Shortcuts);
  if (!registry) throw new Error("Shortcuts outside their provider");
  return registry;
}

/** Registers keys while the component is on screen; `?` lists them. Typing and open dialogs suspend them. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const { register } = useShortcutRegistry();
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => register(() => latest.current), [register]);
}

/** How a key is written on this machine: ⌘K or Ctrl K. */
export function keyLabel(keys: string): string {
  const mac = navigator.platform.startsWith("Mac");
  if (keys.startsWith("mod+")) return `${mac ? "⌘" : "Ctrl "}${keys.slice(4).toUpperCase()}`;
  return keys === " " ? "␣" : keys;
}
