import { problemOf } from "./api.ts";
import { baseText } from "./i18n.ts";

/** One message in the corner of the screen. */
export type Toast = {
  id: string;
  kind: "done" | "undo" | "problem";
  title: string | null;
  message: string;
  /** How long it stays, in milliseconds; null until it is closed. */
  staysMs: number | null;
  undo: (() => Promise<unknown>) | null;
};

/** How long something can be undone from its toast, in milliseconds. */
export const undoMs = 10_000;
const doneMs = 4_000;
const most = 4;

let toasts: readonly Toast[] = [];
let made = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function show(toast: Omit<Toast, "id">, id = `toast ${(made += 1)}`): void {
  change([...toasts.filter((other) => other.id !== id), { ...toast, id }].slice(-most));
}

/** The toasts on screen, for useSyncExternalStore. */
export const toastStore = {
  read: () => toasts,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** Takes a toast off the screen. */
export function hideToast(id: string): void {
  change(toasts.filter((toast) => toast.id !== id));
}

/** Says briefly that something worked. */
export function showDone(message: string): void {
  show({ kind: "done", title: null, message, staysMs: doneMs, undo: null });
}

/** Says what went wrong, what is safe and what to do; stays until it is closed. The same problem is shown once. */
export function showProblem(thrown: unknown): void {
  const problem = problemOf(thrown);
  const reference =
    problem.status >= 500 && problem.requestId ? baseText("states.reference", { id: problem.requestId }) : null;
  const fields = problem.errors.map((error) => error.message).join(" ");
  const message = [problem.detail, fields, reference].filter(Boolean).join(" ");
  show({ kind: "problem", title: problem.title, message, staysMs: null, undo: null }, `problem ${problem.code}`);
}

/** Says what was done, and offers ten seconds to undo it, by button or with `z`. */
export function showUndo({ message, undo }: { message: string; undo: () => Promise<unknown> }): void {
  show({ kind: "undo", title: null, message, staysMs: undoMs, undo });
}

/** Undoes what a toast offers; what goes wrong is said. */
export async function undoToast(toast: Toast): Promise<void> {
  hideToast(toast.id);
  try {
    await toast.undo?.();
  } catch (thrown) {
    showProblem(thrown);
  }
}

/** Undoes what the newest toast offers; nothing when there is none. */
export function undoLast(): void {
  const last = toasts.findLast((toast) => toast.undo !== null);
  if (last) void undoToast(last);
}
