import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useBaseText } from "./i18n.ts";

/** A side panel on a phone: it covers the page. */
export function PhonePanel({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const t = useBaseText();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="100%"
      title={label}
      closeButtonProps={{ "aria-label": t("actions.close") }}
    >
      {children}
    </Drawer>
  );
}
