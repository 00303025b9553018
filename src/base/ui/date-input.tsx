import { ActionIcon, Loader, Popover, TextInput } from "@mantine/core";
import type { TextInputProps } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { formatLocalDate, parseLocalDate } from "../kernel/local-date.ts";
import type { LocalDate } from "../kernel/local-date.ts";
import { useBaseText } from "./i18n.ts";

const Calendar = lazy(() => import("./calendar.tsx").then((module) => ({ default: module.Calendar })));

type DateInputProps = Omit<TextInputProps, "value" | "onChange" | "defaultValue"> & {
  /** YYYY-MM-DD, or null. */
  value: string | null;
  onChange: (date: string | null) => void;
  min?: string;
  max?: string;
};

// Typed and shown as dd-mm-yyyy in both languages, so what is typed is what is read.
const textOf = (date: string | null) => (date === null ? "" : formatLocalDate(date as LocalDate, "nl"));

/** A date typed as dd-mm-jjjj (31-12-2026, 1/3/26, 20 okt 2026) or picked from a calendar; 31-02 says it does not exist. */
export function DateInput({ value, onChange, min, max, error, onBlur, ...rest }: DateInputProps) {
  const t = useBaseText();
  const input = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  const [text, setText] = useState(() => textOf(value));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);

  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(textOf(value));
    setRefusal(null);
  }, [value]);
  useEffect(() => input.current?.setCustomValidity(refusal ?? ""), [refusal]);

  function tell(date: string | null) {
    setRefusal(null);
    told.current = date;
    onChange(date);
  }
  function read(typed: string) {
    setText(typed);
    if (typed.trim() === "") return tell(null);
    const date = parseLocalDate(typed, "dmy");
    // Half a date is not wrong yet: the error waits until the field is left.
    if (date.ok) tell(date.value);
    else if (refusal) setRefusal(t("form.badDate"));
    else input.current?.setCustomValidity(t("form.badDate"));
  }
  function leave() {
    if (text.trim() === "" || parseLocalDate(text, "dmy").ok) setText(textOf(told.current));
    else setRefusal(t("form.badDate"));
  }
  function pick(date: string) {
    setText(textOf(date));
    tell(date);
    setOpened(false);
    input.current?.focus();
  }

  const button = (
    <ActionIcon
      size="sm"
      disabled={rest.disabled}
      aria-label={t("form.openCalendar")}
      aria-expanded={opened}
      onClick={() => setOpened(!opened)}
    >
      <IconCalendar aria-hidden size={16} stroke={1.6} />
    </ActionIcon>
  );
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-start" withRoles={false}>
      <Popover.Target>
        <TextInput
          {...rest}
          ref={input}
          inputMode="numeric"
          autoComplete="off"
          placeholder={rest.placeholder ?? t("form.datePlaceholder")}
          rightSection={button}
          value={text}
          error={refusal ?? error}
          onChange={(event) => read(event.currentTarget.value)}
          onBlur={(event) => {
            leave();
            onBlur?.(event);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown p="sm" role="dialog" aria-label={t("form.openCalendar")}>
        <Suspense fallback={<Loader size="sm" />}>
          <Calendar value={value} onPick={pick} min={min} max={max} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
