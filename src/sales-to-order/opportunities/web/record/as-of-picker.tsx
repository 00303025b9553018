import { Button, Popover } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { isLocalDate } from "#base/kernel/local-date.ts";
import { DateInput } from "#base/ui/date-input.tsx";
import { useToday } from "#base/ui/figures.tsx";
import { useText } from "../text.ts";
import { useAsOfText } from "../use-as-of-text.ts";

/** Looks back to a day: the record at the end of it. */
export function AsOfPicker({ asOf, onPick }: { asOf: string | undefined; onPick: (date: string | null) => void }) {
  const t = useText();
  const today = useToday();
  const textOf = useAsOfText();
  const [opened, setOpened] = useState(false);
  const [date, setDate] = useState<string | null>(isLocalDate(asOf) ? asOf : null);
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
            setDate(isLocalDate(asOf) ? asOf : null);
            setOpened(!opened);
          }}
        >
          {t("record.asOf")}
          {asOf ? ` ${textOf(asOf)}` : "…"}
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
