import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useBaseText, useKeyText } from "./i18n.ts";
import type { QuickAdd } from "./room-web.ts";
import { useMe } from "./session.tsx";

/** Creates something from anywhere; `c` opens it. */
export function QuickAddMenu({
  items,
  opened,
  onChange,
  compact,
}: {
  items: readonly QuickAdd[];
  opened: boolean;
  onChange: (opened: boolean) => void;
  compact: boolean;
}) {
  const t = useBaseText();
  const text = useKeyText();
  const navigate = useNavigate();
  const { capabilities } = useMe();
  const allowed = items.filter((item) => capabilities.includes(item.needs));
  if (allowed.length === 0) return null;
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-end">
      <Menu.Target>
        {compact ? (
          <ActionIcon size="lg" variant="filled" color="brand" aria-label={t("shell.quickAdd")}>
            <IconPlus size={18} stroke={2} />
          </ActionIcon>
        ) : (
          <Button leftSection={<IconPlus aria-hidden size={16} stroke={2} />}>{t("shell.quickAdd")}</Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {allowed.map((item) => (
          <Menu.Item
            key={item.id}
            leftSection={<item.icon aria-hidden size={16} stroke={1.6} />}
            onClick={() => void navigate({ href: item.to })}
          >
            {text(item.labelKey)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
