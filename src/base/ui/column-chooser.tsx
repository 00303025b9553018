import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { useBaseText } from "./i18n.ts";
import type { Column } from "./table-columns.ts";

type ChooserProps<R> = {
  columns: readonly Column<R>[];
  shown: ReadonlySet<string>;
  onChange: (id: string, show: boolean) => void;
  onReset: () => void;
};

/** Which columns to show. */
export function ColumnChooser<R>({ columns, shown, onChange, onReset }: ChooserProps<R>) {
  const t = useBaseText();
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconColumns3 aria-hidden size={16} stroke={1.6} />}
        >
          {t("table.columns")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={t("table.chooseColumns")}>
        <Stack gap="sm">
          {columns.map((column) => (
            <Checkbox
              key={column.id}
              label={column.header}
              checked={shown.has(column.id)}
              disabled={column.fixed}
              onChange={(event) => onChange(column.id, event.currentTarget.checked)}
            />
          ))}
          <Button variant="default" size="compact-sm" onClick={onReset}>
            {t("table.resetColumns")}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
