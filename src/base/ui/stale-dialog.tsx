import { Button, Group, Modal, Table, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useBaseText } from "./i18n.ts";
import { useTopmost } from "./use-topmost.ts";

/** A field in which the two versions differ. */
export type Difference = { field: string; theirs: ReactNode; yours: ReactNode };
type StaleDialogProps = {
  opened: boolean;
  differences: readonly Difference[];
  onReload: () => void;
  onOverwrite: () => void;
  onClose: () => void;
};

/** Somebody saved first (409 stale_version): both versions side by side, and the choice which stays. Nothing is overwritten unasked. */
export function StaleDialog({ opened, differences, onReload, onOverwrite, onClose }: StaleDialogProps) {
  const t = useBaseText();
  const topmost = useTopmost(opened);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      closeOnEscape={topmost}
      title={t("stale.title")}
      size="lg"
      closeButtonProps={{ "aria-label": t("actions.close") }}
    >
      <Text size="sm">{t("stale.detail")}</Text>
      <Table mt="md" verticalSpacing="xs" fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("stale.field")}</Table.Th>
            <Table.Th scope="col">{t("stale.theirs")}</Table.Th>
            <Table.Th scope="col">{t("stale.yours")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map((difference) => (
            <Table.Tr key={difference.field}>
              <Table.Th scope="row" fw={500}>
                {difference.field}
              </Table.Th>
              <Table.Td>{difference.theirs}</Table.Td>
              <Table.Td>{difference.yours}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" data-autofocus onClick={onReload}>
          {t("stale.reload")}
        </Button>
        <Button onClick={onOverwrite}>{t("stale.overwrite")}</Button>
      </Group>
    </Modal>
  );
}
