import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useBaseText } from "./i18n.ts";
import { useTopmost } from "./use-topmost.ts";

/** A side panel on a phone: it covers the page. */
export function PhonePanel({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const t = useBaseText();
  const topmost = useTopmost(true);
  return (
    <Drawer
      opened
      onClose={onClose}
      closeOnEscape={topmost}
      position="right"
      size="100%"
      title={label}
      closeButtonProps={{ "aria-label": t("actions.close") }}
    >
      {children}
    </Drawer>
  );
}
