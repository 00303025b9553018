import { Button, Group, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { FormProblem } from "#base/ui/form-problem.tsx";
import { changeLanguage, useBaseText } from "#base/ui/i18n.ts";
import type { Language } from "#base/ui/i18n.ts";
import { Page, PageHeader } from "#base/ui/page.tsx";
import { useMe } from "#base/ui/session.tsx";
import { showDone, showProblem } from "#base/ui/toasts.tsx";
import { useApiForm } from "#base/ui/use-api-form.ts";
import { opQuery, useOp, useOpMutation } from "#base/ui/use-op.ts";
import { LanguageSwitch, ThemeSwitch } from "#base/ui/user-menu.tsx";
import { editMe, getMe } from "../contract.ts";
import { isRole } from "../core/roles.ts";
import { RoleRights } from "./role-rights.tsx";
import { useText } from "./text.ts";
import classes from "./people.module.css";

/** What is yours: language, appearance and password; and what you are here. */
export function AccountPage() {
  const t = useText();
  const client = useQueryClient();
  const change = useOpMutation(editMe, { refresh: false });
  function chooseLanguage(language: Language) {
    void changeLanguage(language);
    change.mutate(
      { language },
      { onSuccess: (me) => client.setQueryData(opQuery(getMe, {}).queryKey, me), onError: showProblem },
    );
  }
  return (
    <Page narrow>
      <PageHeader title={t("web.account.title")} tabTitle={t("web.account.title")} />
      <Stack gap="xl" maw={480}>
        <Who />
        <section className={classes.section} aria-labelledby="account-screen">
          <Title order={2} id="account-screen" mb="md">
            {t("web.account.screen")}
          </Title>
          <Stack gap="md">
            <div>
              <Text size="sm" fw={500} mb={4}>
                {t("web.account.language")}
              </Text>
              <LanguageSwitch onLanguage={chooseLanguage} />
            </div>
            <div>
              <Text size="sm" fw={500} mb={4}>
                {t("web.account.theme")}
              </Text>
              <ThemeSwitch />
              <Text size="xs" c="dimmed" mt={4}>
                {t("web.account.themeHint")}
              </Text>
            </div>
          </Stack>
        </section>
        <PasswordForm />
      </Stack>
    </Page>
  );
}

function Who() {
  const t = useText();
  const { person } = useMe();
  const visibility = useOp(getMe, {}).data?.visibility;
  return (
    <section aria-labelledby="account-who">
      <Title order={2} id="account-who" mb="sm">
        {t("web.account.who")}
      </Title>
      <dl className={classes.facts}>
        <dt>{t("web.account.name")}</dt>
        <dd>{person.name}</dd>
        <dt>{t("web.account.email")}</dt>
        <dd>{person.email}</dd>
        <dt>{t("web.account.role")}</dt>
        <dd>{isRole(person.role) ? t(`web.roles.${person.role}`) : person.role}</dd>
        <dt>{t("web.account.sees")}</dt>
        <dd>{visibility ? t(`web.visibilities.${visibility}`) : null}</dd>
      </dl>
      <Text size="xs" c="dimmed" mt="sm" mb="sm">
        {t("web.account.whoHint")}
      </Text>
      {isRole(person.role) ? <RoleRights role={person.role} /> : null}
    </section>
  );
}

function PasswordForm() {
  const t = useText();
  const base = useBaseText();
  const { person } = useMe();
  const change = useOpMutation(editMe, { refresh: false });
  const required = (value: string) => (value === "" ? base("fields.required") : null);
  const { form, problem, busy, formProps } = useApiForm({
    initialValues: { currentPassword: "", newPassword: "" },
    validate: { currentPassword: required, newPassword: required },
    submit: async (values) => {
      await change.mutateAsync(values);
      form.reset();
      showDone(t("web.account.changed"));
    },
  });
  return (
    <section className={classes.section} aria-labelledby="account-password">
      <Title order={2} id="account-password" mb="md">
        {t("web.account.password")}
      </Title>
      <form {...formProps}>
        <Stack gap="md">
          <FormProblem problem={problem} shown={["currentPassword", "newPassword"]} />
          {/* Lets a password keeper know whose password this is. */}
          <input type="text" name="username" autoComplete="username" value={person.email ?? ""} readOnly hidden />
          <PasswordInput
            label={t("web.account.current")}
            autoComplete="current-password"
            maxLength={200}
            {...form.getInputProps("currentPassword")}
          />
          <PasswordInput
            label={t("web.account.next")}
            description={t("web.account.passwordHint")}
            autoComplete="new-password"
            maxLength={200}
            {...form.getInputProps("newPassword")}
          />
          <Group>
            <Button type="submit" loading={busy}>
              {t("web.account.change")}
            </Button>
          </Group>
        </Stack>
      </form>
    </section>
  );
}
