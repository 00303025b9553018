import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { call } from "#base/ui/api.ts";
import { FormProblem } from "#base/ui/form-problem.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { useApiForm } from "#base/ui/use-api-form.ts";
import { signIn } from "#company/people/session-contract.ts";
import type { Me } from "./session.ts";
import { useText } from "./text.ts";

/** E-mail address and password; `email` is filled in when the session merely expired. */
export function SignInForm({ email = "", onSignedIn }: { email?: string; onSignedIn: (me: Me) => Promise<unknown> }) {
  const t = useText();
  const base = useBaseText();
  const { form, problem, busy, formProps } = useApiForm({
    initialValues: { email, password: "" },
    validate: {
      email: (value) => (value.trim() === "" ? base("fields.required") : null),
      password: (value) => (value === "" ? base("fields.required") : null),
    },
    submit: async (values) => onSignedIn(await call(signIn, values)),
  });
  return (
    <form {...formProps}>
      <Stack gap="md">
        <FormProblem problem={problem} shown={["email", "password"]} />
        <TextInput
          label={t("signIn.email")}
          type="email"
          autoComplete="username"
          data-autofocus={email === "" || undefined}
          {...form.getInputProps("email")}
        />
        <PasswordInput
          label={t("signIn.password")}
          autoComplete="current-password"
          data-autofocus={email !== "" || undefined}
          {...form.getInputProps("password")}
        />
        <Button type="submit" fullWidth loading={busy}>
          {t("signIn.submit")}
        </Button>
      </Stack>
    </form>
  );
}
