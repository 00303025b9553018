import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useBaseText } from "./i18n.ts";
import { Wordmark } from "./wordmark.tsx";

/** The menu on a phone: over the page, closed by choosing, Escape or a tap beside it. */
export function MenuDrawer({
  opened,
  onClose,
  children,
}: {
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useBaseText();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size={260}
      padding="sm"
      title={<Wordmark />}
      closeButtonProps={{ "aria-label": t("shell.closeMenu") }}
    >
      {children}
    </Drawer>
  );
}
