import { Button, Group, PasswordInput, Select, SimpleGrid, Stack, Text, TextInput, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "#base/ui/api.ts";
import { FormProblem } from "#base/ui/form-problem.tsx";
import { changeLanguage, languages, useBaseText, useLanguage } from "#base/ui/i18n.ts";
import type { Language } from "#base/ui/i18n.ts";
import { useApiForm } from "#base/ui/use-api-form.ts";
import { setUp } from "../setup-contract.ts";
import { PasswordRules, passwordFits } from "./password-rules.tsx";
import { welcome } from "./session.ts";
import { useText } from "./text.ts";

const fields = ["companyName", "currency", "fiscalYearStart", "adminName", "adminEmail", "adminPassword"] as const;
const common = ["EUR", "GBP", "USD", "CHF", "SEK", "NOK", "DKK", "PLN"];

function currencies(language: Language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: "currency" });
  const rest = Intl.supportedValuesOf("currency").filter((code) => !common.includes(code));
  return [...common, ...rest].map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
}

function months(language: Language): { value: string; label: string }[] {
  const name = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: name.format(Date.UTC(2026, index, 1)),
  }));
}

const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone || "Europe/Amsterdam";
// A machine without a place of its own says UTC; the company is most likely Dutch.
const timeZone = browserZone === "UTC" ? "Europe/Amsterdam" : browserZone;

function useSetupForm(onReady: (company: string) => void) {
  const base = useBaseText();
  const language = useLanguage();
  const client = useQueryClient();
  const required = (value: string) => (value.trim() === "" ? base("fields.required") : null);
  return useApiForm({
    initialValues: {
      companyName: "",
      currency: "EUR",
      fiscalYearStart: "1",
      adminName: "",
      adminEmail: "",
      adminPassword: "",
    },
    validate: {
      companyName: required,
      adminName: required,
      adminEmail: (value) => required(value) ?? (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : base("fields.email")),
      adminPassword: (value, values) =>
        required(value) ??
        (passwordFits(value, [values.adminName, values.adminEmail, values.companyName])
          ? null
          : base("fields.password_weak")),
    },
    submit: async (values) => {
      const me = await call(setUp, { ...values, language, fiscalYearStart: Number(values.fiscalYearStart), timeZone });
      await welcome(client, me);
      onReady(me.organisation.name);
    },
  });
}

/** The one form of the first run: the company on top, its administrator below. */
export function FirstRunForm({ onReady }: { onReady: (company: string) => void }) {
  const t = useText();
  const language = useLanguage();
  const { form, problem, busy, formProps } = useSetupForm(onReady);
  const { values } = form;
  useEffect(() => {
    document.title = `${t("welcome.title")} · Koers`;
  }, [t]);
  return (
    <form {...formProps}>
      <Title order={1} size="xl">
        {t("welcome.title")}
      </Title>
      <Text c="dimmed" size="sm" mt="xs" mb="xl">
        {t("welcome.intro")}
      </Text>
      <Stack gap="lg">
        <FormProblem problem={problem} shown={fields} />
        <Stack component="fieldset" gap="md" bd={0} p={0} m={0}>
          <Title component="legend" order={2} p={0} mb="md">
            {t("welcome.company")}
          </Title>
          <TextInput
            label={t("welcome.companyName")}
            required
            autoComplete="organization"
            {...form.getInputProps("companyName")}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <Select
              label={t("welcome.currency")}
              data={currencies(language)}
              searchable
              allowDeselect={false}
              limit={40}
              {...form.getInputProps("currency")}
            />
            <Select
              label={t("welcome.fiscalYearStart")}
              data={months(language)}
              allowDeselect={false}
              {...form.getInputProps("fiscalYearStart")}
            />
          </SimpleGrid>
          <Select
            label={t("welcome.language")}
            description={t("welcome.languageHint")}
            data={languages.map((value) => ({ value, label: value === "nl" ? "Nederlands" : "English" }))}
            allowDeselect={false}
            // The switch above the form and this choice are one: the language on screen.
            value={language}
            onChange={(value) => void changeLanguage(value === "en" ? "en" : "nl")}
          />
          <Text c="dimmed" size="xs">
            {t("welcome.timeZone", { zone: timeZone })}
          </Text>
        </Stack>
        <Stack component="fieldset" gap="md" bd={0} p={0} m={0}>
          <Title component="legend" order={2} p={0} mb="md">
            {t("welcome.admin")}
          </Title>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <TextInput
              label={t("welcome.adminName")}
              required
              autoComplete="name"
              {...form.getInputProps("adminName")}
            />
            <TextInput
              label={t("welcome.adminEmail")}
              required
              type="email"
              autoComplete="username"
              {...form.getInputProps("adminEmail")}
            />
          </SimpleGrid>
          <div>
            <PasswordInput
              label={t("welcome.adminPassword")}
              required
              autoComplete="new-password"
              aria-describedby="password-rules"
              {...form.getInputProps("adminPassword")}
            />
            <PasswordRules
              id="password-rules"
              password={values.adminPassword}
              personal={[values.adminName, values.adminEmail, values.companyName]}
            />
          </div>
        </Stack>
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={busy}>
            {t("welcome.submit")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
