import { TextInput } from "@mantine/core";
import type { TextInputProps } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { parseAmount } from "../kernel/parse-amount.ts";
import { useBaseText, useLanguage } from "./i18n.ts";
import type { Language } from "./i18n.ts";

type MoneyInputProps = Omit<TextInputProps, "value" | "onChange" | "defaultValue"> & {
  /** Integer cents; null = not yet known. */
  value: number | null;
  onChange: (cents: number | null) => void;
  currency: string;
};

function textOf(cents: number | null, language: Language): string {
  if (cents === null) return "";
  const digits = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, language === "nl" ? "." : ",");
  return `${cents < 0 ? "-" : ""}${digits}${language === "nl" ? "," : "."}${String(Math.abs(cents) % 100).padStart(2, "0")}`;
}

const refusals = {
  notANumber: "badAmount",
  badGrouping: "badGrouping",
  tooManyDecimals: "tooManyDecimals",
  tooLarge: "tooLarge",
} as const;
// As many cents as the API takes.
const mostCents = 900_000_000_000_000;

/** An amount as people type it (1.234,56 or 1,234.56); what cannot be read says why and holds the form back. */
export function MoneyInput({ value, onChange, currency, error, onBlur, ...rest }: MoneyInputProps) {
  const t = useBaseText();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  const [text, setText] = useState(() => textOf(value, language));
  const [refusal, setRefusal] = useState<string | null>(null);

  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(textOf(value, language));
    setRefusal(null);
  }, [value, language]);
  useEffect(() => input.current?.setCustomValidity(refusal ?? ""), [refusal]);

  function read(typed: string) {
    setText(typed);
    const amount = parseAmount(typed, "auto");
    if (!amount.ok) return setRefusal(t(`form.${refusals[amount.error.code]}`));
    if (amount.value !== null && amount.value < 0) return setRefusal(t("form.negative"));
    if (amount.value !== null && amount.value > mostCents) return setRefusal(t("form.tooLarge"));
    setRefusal(null);
    told.current = amount.value;
    onChange(amount.value);
  }

  return (
    <TextInput
      {...rest}
      ref={input}
      inputMode="decimal"
      autoComplete="off"
      placeholder={rest.placeholder ?? t("form.amountPlaceholder")}
      leftSection={<span aria-hidden>{symbolOf(currency, language)}</span>}
      leftSectionWidth={symbolOf(currency, language).length > 1 ? 44 : undefined}
      value={text}
      error={refusal ?? error}
      onChange={(event) => read(event.currentTarget.value)}
      onBlur={(event) => {
        if (!refusal) setText(textOf(told.current, language));
        onBlur?.(event);
      }}
    />
  );
}

function symbolOf(currency: string, language: Language): string {
  const parts = new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}
