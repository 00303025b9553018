import { Button, Popover } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { formatLocalDate, isLocalDate } from "#base/kernel/local-date.ts";
import { DateInput } from "#base/ui/date-input.tsx";
import { useToday } from "#base/ui/figures.tsx";
import { useLanguage } from "#base/ui/i18n.ts";
import { useText } from "../text.ts";

/** Looks back to a day: the record at the end of it. */
export function AsOfPicker({ asOf, onPick }: { asOf: string | undefined; onPick: (date: string | null) => void }) {
  const t = useText();
  const today = useToday();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const [date, setDate] = useState<string | null>(asOf ?? null);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      returnFocus
      closeOnClickOutside={false}
    >
      <Popover.Target>
        <Button
          variant={asOf ? "light" : "default"}
          leftSection={<IconHistory aria-hidden size={15} stroke={1.7} />}
          onClick={() => {
            setDate(asOf ?? null);
            setOpened(!opened);
          }}
        >
          {t("record.asOf")}
          {isLocalDate(asOf) ? ` ${formatLocalDate(asOf, language)}` : "…"}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onPick(date);
            setOpened(false);
          }}
        >
          <DateInput data-autofocus label={t("record.asOfPick")} max={today} value={date} onChange={setDate} />
          <Button type="submit" mt="sm" fullWidth disabled={date === null && asOf === undefined}>
            {t("filter.apply")}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
