import { ActionIcon, Button, Portal } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useBaseText } from "./i18n.ts";
import { hideToast, toastStore, undoToast } from "./toasts.tsx";
import type { Toast } from "./toasts.tsx";
import classes from "./toast-stack.module.css";

/** The corner where messages appear. It is always there, so screen readers hear what is put in it. */
export function ToastStack() {
  const t = useBaseText();
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read);
  return (
    <Portal>
      <section className={classes.stack} aria-label={t("shell.messages")} aria-live="polite" aria-relevant="additions">
        {toasts.map((toast) => (
          <Card key={toast.id} toast={toast} />
        ))}
      </section>
    </Portal>
  );
}

/** Closes the toast when its time is up; time stands still while somebody reads or reaches for it. */
function useTimer({ id, staysMs }: Toast, held: boolean): void {
  const left = useRef(staysMs);
  useEffect(() => {
    if (left.current === null || held) return;
    const started = performance.now();
    const timer = setTimeout(() => hideToast(id), left.current);
    return () => {
      clearTimeout(timer);
      if (left.current !== null) left.current -= performance.now() - started;
    };
  }, [id, held]);
}

function Card({ toast }: { toast: Toast }) {
  const t = useBaseText();
  const [held, setHeld] = useState(false);
  useTimer(toast, held);
  const Picture = toast.kind === "problem" ? IconAlertTriangle : IconCheck;
  return (
    <div
      className={classes.toast}
      data-kind={toast.kind}
      data-held={held || undefined}
      role={toast.kind === "problem" ? "alert" : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Picture aria-hidden size={18} stroke={1.8} className={classes.picture} />
      <div className={classes.text}>
        {toast.title ? <strong className={classes.title}>{toast.title}</strong> : null}
        {toast.message}
      </div>
      {toast.undo ? (
        <Button size="compact-sm" variant="light" onClick={() => void undoToast(toast)}>
          {t("actions.undo")}
        </Button>
      ) : null}
      <ActionIcon size="sm" aria-label={t("actions.close")} onClick={() => hideToast(toast.id)}>
        <IconX aria-hidden size={16} stroke={1.8} />
      </ActionIcon>
      {toast.kind === "undo" ? (
        <span aria-hidden className={classes.time} style={{ "--stays": `${toast.staysMs}ms` }} />
      ) : null}
    </div>
  );
}
