import { CloseButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { lazy, Suspense, useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useBaseText } from "./i18n.ts";
import classes from "./side-panel.module.css";

const PhonePanel = lazy(() => import("./phone-panel.tsx").then((module) => ({ default: module.PhonePanel })));

type SidePanelProps = {
  /** Names the panel for screen readers. */
  label: string;
  onClose: () => void;
  children: ReactNode;
};

/**
 * A preview beside a list or board. The keyboard stays where it was, so walking the list shows one record after the
 * other; Escape closes. On a phone it covers the page.
 */
export function SidePanel({ label, onClose, children }: SidePanelProps) {
  const t = useBaseText();
  const phone = useMediaQuery("(max-width: 48em)", matchMedia("(max-width: 48em)").matches);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (
        event.key !== "Escape" ||
        event.defaultPrevented ||
        document.querySelector("[role=dialog][aria-modal=true], [role=menu]")
      )
        return;
      close.current();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  if (phone) {
    return (
      <Suspense>
        <PhonePanel label={label} onClose={onClose}>
          {children}
        </PhonePanel>
      </Suspense>
    );
  }
  return (
    <aside className={classes.panel} aria-label={label}>
      <div className={classes.bar}>
        <CloseButton size="sm" aria-label={t("actions.close")} onClick={onClose} />
      </div>
      <div className={classes.body}>{children}</div>
    </aside>
  );
}
