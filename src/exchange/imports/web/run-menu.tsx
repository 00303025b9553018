import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowBackUp, IconDots, IconTrash } from "@tabler/icons-react";
import type { Run } from "./run.ts";
import { useRunName } from "./run-name.ts";
import { useText } from "./text.ts";
import { useRemoveRun } from "./use-remove-run.ts";
import { useUndoRun } from "./use-undo-run.tsx";

/** What can be done with a run from the list: take it back, or throw it away. */
export function RunMenu({ run }: { run: Run }) {
  const t = useText();
  const nameOf = useRunName();
  const { undoRun, undoing } = useUndoRun();
  const removeRun = useRemoveRun();
  if (!run.can.undo && !run.can.remove) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon loading={undoing} aria-label={t("web.list.actionsFor", { name: nameOf(run) })}>
          <IconDots aria-hidden size={16} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {run.can.undo ? (
          <Menu.Item
            leftSection={<IconArrowBackUp aria-hidden size={16} stroke={1.6} />}
            onClick={() => void undoRun(run.id)}
          >
            {t("web.undo.action")}
          </Menu.Item>
        ) : null}
        {run.can.remove ? (
          <Menu.Item
            leftSection={<IconTrash aria-hidden size={16} stroke={1.6} />}
            onClick={() => void removeRun(run.id)}
          >
            {t("web.run.remove")}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
