import { PasswordInput } from "@mantine/core";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { showDone } from "#base/ui/toasts.tsx";
import { useOpMutation } from "#base/ui/use-op.ts";
import { create } from "../contract.ts";
import { defaultVisibility } from "../core/roles.ts";
import { PersonFields } from "./person-fields.tsx";
import type { PersonValues } from "./person-fields.tsx";
import { TeamSelect } from "./team-select.tsx";
import { useText } from "./text.ts";

type Values = PersonValues & { teamId: string | null; password: string };

const fresh: Values = {
  name: "",
  email: "",
  role: "rep",
  visibility: defaultVisibility("rep"),
  language: "",
  teamId: null,
  password: "",
};

/** Adds somebody, with or without the right to sign in. */
export function AddPersonDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText();
  const base = useBaseText();
  const add = useOpMutation(create, { refresh: ["teams"] });
  async function submit({ name, email, language, password, ...rest }: Values) {
    await add.mutateAsync({
      ...rest,
      name,
      email: email.trim() || null,
      language: language === "nl" || language === "en" ? language : null,
      ...(password ? { password } : {}),
    });
    showDone(t("web.person.added", { name }));
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t("web.person.addTitle")}
      initialValues={fresh}
      validate={{
        name: (value) => (value.trim() === "" ? base("fields.required") : null),
        email: (value, { password }) =>
          password !== "" && value.trim() === "" ? t("web.person.passwordNeedsEmail") : null,
      }}
      submit={submit}
      submitLabel={t("web.person.add")}
    >
      {(form) => (
        <>
          <PersonFields form={form} first />
          <TeamSelect
            clearable
            label={t("fields.teamId")}
            description={t("web.person.teamHint")}
            {...form.getInputProps("teamId")}
            value={form.values.teamId}
          />
          <PasswordInput
            label={t("web.person.password")}
            description={t("web.person.passwordHint")}
            autoComplete="new-password"
            maxLength={200}
            {...form.getInputProps("password")}
          />
        </>
      )}
    </FormDialog>
  );
}
