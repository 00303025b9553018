import { Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import type { OutputOf } from "#base/contract/op.ts";
import { foldText } from "#base/kernel/fold-text.ts";
import { FormProblem } from "#base/ui/form-problem.tsx";
import { languages, useBaseText, useLanguage } from "#base/ui/i18n.ts";
import type { Language } from "#base/ui/i18n.ts";
import { showDone } from "#base/ui/toasts.tsx";
import { useApiForm } from "#base/ui/use-api-form.ts";
import { useOpMutation } from "#base/ui/use-op.ts";
import { useStaleChoice } from "#base/ui/use-stale-choice.tsx";
import { edit } from "../contract.ts";
import type { get } from "../contract.ts";
import { FiscalExample, monthNames } from "./fiscal-example.tsx";
import { useText } from "./text.ts";

type Organisation = OutputOf<typeof get>;
const shown = ["name", "currency", "language", "fiscalYearStart", "timeZone"] as const;
type Values = ReturnType<typeof valuesOf>;

// Every word may stand anywhere: "euro" finds EUR, "york" finds America/New_York.
function filterByWords<T extends { label?: string }>({ options, search }: { options: T[]; search: string }): T[] {
  const parts = foldText(search).split(/\s+/);
  return options.filter((option) => parts.every((part) => foldText(option.label ?? "").includes(part)));
}

function useCurrencies() {
  const language = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: "currency" });
    return Intl.supportedValuesOf("currency").map((code) => ({
      value: code,
      label: `${code} · ${names.of(code) ?? code}`,
    }));
  }, [language]);
}

function clockIn(timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    timeZone,
    weekday: "long",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date());
}

/** The settings everything else counts with, saved together. */
export function OrganisationForm({ organisation }: { organisation: Organisation }) {
  const t = useText();
  const base = useBaseText();
  const language = useLanguage();
  const currencies = useCurrencies();
  const timeZones = useMemo(
    () => [...new Set([organisation.timeZone, ...Intl.supportedValuesOf("timeZone")])],
    [organisation.timeZone],
  );
  const months = useMemo(
    () => monthNames(language).map((label, index) => ({ value: String(index + 1), label })),
    [language],
  );
  const [current, setCurrent] = useState(organisation);
  const save = useOpMutation(edit, { refresh: ["me"] });
  const stale = useStaleChoice();
  const { form, problem, busy, formProps } = useApiForm({
    initialValues: { ...valuesOf(organisation) },
    validate: { name: (value) => (value.trim() === "" ? base("fields.required") : null) },
    submit: async ({ fiscalYearStart, ...values }) => {
      const send = (version: number) =>
        save.mutateAsync({ ...values, fiscalYearStart: Number(fiscalYearStart), version });
      const { record, mine } = await stale.save(current.version, send, (theirs) => differences(valuesOf(theirs)));
      setCurrent(record);
      form.setInitialValues(valuesOf(record));
      form.setValues(valuesOf(record));
      form.resetDirty(valuesOf(record));
      if (mine) showDone(t("web.saved"));
    },
  });
  const differences = (theirs: Values) =>
    shown
      .filter((field) => theirs[field] !== form.values[field])
      .map((field) => ({ field: t(`fields.${field}`), theirs: theirs[field], yours: form.values[field] }));

  return (
    <form {...formProps}>
      {stale.staleDialog}
      <Stack gap="md">
        <FormProblem problem={problem} shown={shown} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing="md">
          <TextInput label={t("fields.name")} maxLength={200} required {...form.getInputProps("name")} />
          <Select
            label={t("fields.currency")}
            description={t("web.hints.currency")}
            data={currencies}
            searchable
            allowDeselect={false}
            nothingFoundMessage={base("palette.nothing")}
            filter={({ options, search }) => filterByWords({ options: options as typeof currencies, search })}
            {...form.getInputProps("currency")}
          />
          <Select
            label={t("fields.language")}
            description={t("web.hints.language")}
            data={languages.map((value) => ({ value, label: base(`languages.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps("language")}
          />
          <Select
            label={t("fields.timeZone")}
            description={`${t("web.hints.timeZone")} ${t("web.nowThere", { time: clockIn(form.values.timeZone, language) })}`}
            data={timeZones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
            searchable
            allowDeselect={false}
            nothingFoundMessage={base("palette.nothing")}
            filter={({ options, search }) =>
              filterByWords({ options: options as { value: string; label: string }[], search })
            }
            {...form.getInputProps("timeZone")}
          />
          <div>
            <Select
              label={t("fields.fiscalYearStart")}
              description={t("web.hints.fiscalYearStart")}
              data={months}
              allowDeselect={false}
              {...form.getInputProps("fiscalYearStart")}
            />
            <Text size="sm" mt="xs" aria-live="polite">
              <FiscalExample startMonth={Number(form.values.fiscalYearStart)} />
            </Text>
          </div>
        </SimpleGrid>
        <Group gap="sm" align="center">
          <Button type="submit" loading={busy} disabled={!form.isDirty()}>
            {base("actions.save")}
          </Button>
          {form.isDirty() ? (
            <>
              <Button variant="subtle" color="gray" onClick={() => form.reset()}>
                {base("actions.discard")}
              </Button>
              <Text size="sm" c="dimmed" role="status">
                {t("web.unsaved")}
              </Text>
            </>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}

function valuesOf({ name, currency, language, fiscalYearStart, timeZone }: Organisation) {
  return { name, currency, language, fiscalYearStart: String(fiscalYearStart), timeZone };
}
