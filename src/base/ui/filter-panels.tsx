import { Checkbox, Group, ScrollArea, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { foldText } from "../kernel/fold-text.ts";
import { DateInput } from "./date-input.tsx";
import { useBaseText } from "./i18n.ts";
import { MoneyInput } from "./money-input.tsx";

import type { AmountRange, Choice, DateRange } from "./filter-choices.tsx";

/** Tick one or more; with more than eight choices there is a field to find one. */
export function ChoicePanel({ label, options, values, onChange }: Choice) {
  const t = useBaseText();
  const [words, setWords] = useState("");
  const fitting = options.filter((option) => foldText(option.label).includes(foldText(words)));
  return (
    <Stack gap="sm" role="group" aria-label={label}>
      {options.length > 8 ? (
        <TextInput
          data-autofocus
          aria-label={t("actions.search")}
          placeholder={t("actions.search")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      ) : null}
      <ScrollArea.Autosize mah={300} type="auto">
        <Stack gap="sm" p={2}>
          {fitting.map((option) => (
            <Checkbox
              key={option.value}
              label={option.mark ?? option.label}
              checked={values.includes(option.value)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...values, option.value]
                    : values.filter((value) => value !== option.value),
                )
              }
            />
          ))}
          {fitting.length === 0 ? (
            <Text c="dimmed" size="sm">
              {t("palette.nothing")}
            </Text>
          ) : null}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  );
}

/** From and to a date, either may stay empty. */
export function DateRangePanel({ from, to, onChange, labels }: DateRange) {
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <DateInput data-autofocus label={labels.from} value={from} onChange={(date) => onChange({ from: date, to })} />
      <DateInput label={labels.to} value={to} onChange={(date) => onChange({ from, to: date })} />
    </Group>
  );
}

/** From and to an amount in cents, either may stay empty. */
export function AmountRangePanel({ from, to, onChange, labels, currency }: AmountRange) {
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <MoneyInput
        data-autofocus
        label={labels.from}
        currency={currency}
        value={from}
        onChange={(cents) => onChange({ from: cents, to })}
      />
      <MoneyInput
        label={labels.to}
        currency={currency}
        value={to}
        onChange={(cents) => onChange({ from, to: cents })}
      />
    </Group>
  );
}
