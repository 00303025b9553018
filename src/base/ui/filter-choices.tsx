import { Checkbox, Group, ScrollArea, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { foldText } from "../kernel/fold-text.ts";
import { DateInput } from "./date-input.tsx";
import { useBaseText } from "./i18n.ts";
import { MoneyInput } from "./money-input.tsx";

export type FilterOption = { value: string; label: string; mark?: ReactNode };
type ChoiceFilterProps = { label: string; options: readonly FilterOption[]; values: readonly string[]; onChange: (values: string[]) => void };

/** Tick one or more; with more than eight choices there is a field to find one. */
export function ChoiceFilter({ label, options, values, onChange }: ChoiceFilterProps) {
  const t = useBaseText();
  const [words, setWords] = useState("");
  const fitting = options.filter((option) => foldText(option.label).includes(foldText(words)));
  return (
    <Stack gap="sm" role="group" aria-label={label}>
      {options.length > 8 ? <TextInput data-autofocus aria-label={t("actions.search")} placeholder={t("actions.search")} value={words} onChange={(event) => setWords(event.currentTarget.value)} /> : null}
      <ScrollArea.Autosize mah={300} type="auto">
        <Stack gap="sm" p={2}>
          {fitting.map((option) => (
            <Checkbox
              key={option.value}
              label={option.mark ?? option.label}
              checked={values.includes(option.value)}
              onChange={(event) => onChange(event.currentTarget.checked ? [...values, option.value] : values.filter((value) => value !== option.value))}
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

/** What is chosen, in words: one name, or the first and how many more. */
export function choiceSummary(options: readonly FilterOption[], values: readonly string[]): string | null {
  const [first, ...more] = values.map((value) => options.find((option) => option.value === value)?.label ?? "…");
  if (first === undefined) return null;
  return more.length > 0 ? `${first} +${more.length}` : first;
}

type RangeProps<T> = { from: T | null; to: T | null; onChange: (range: { from: T | null; to: T | null }) => void; labels: { from: string; to: string } };

/** From and to a date, either may stay empty. */
export function DateRangeFilter({ from, to, onChange, labels }: RangeProps<string>) {
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <DateInput data-autofocus label={labels.from} value={from} onChange={(date) => onChange({ from: date, to })} />
      <DateInput label={labels.to} value={to} onChange={(date) => onChange({ from, to: date })} />
    </Group>
  );
}

/** From and to an amount in cents, either may stay empty. */
export function AmountRangeFilter({ from, to, onChange, labels, currency }: RangeProps<number> & { currency: string }) {
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <MoneyInput data-autofocus label={labels.from} currency={currency} value={from} onChange={(cents) => onChange({ from: cents, to })} />
      <MoneyInput label={labels.to} currency={currency} value={to} onChange={(cents) => onChange({ from, to: cents })} />
    </Group>
  );
}
