import { Alert, Button, Group, Stack } from "@mantine/core";
import { useEffect, useState } from "react";
import type { RefObject } from "react";
import { FormProblem } from "#base/ui/form-problem.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { useMe } from "#base/ui/session.tsx";
import { showDone } from "#base/ui/toasts.tsx";
import { useApiForm } from "#base/ui/use-api-form.ts";
import { useOpMutation } from "#base/ui/use-op.ts";
import { useStaleChoice } from "#base/ui/use-stale-choice.tsx";
import { edit } from "../contract.ts";
import { PersonFields } from "./person-fields.tsx";
import type { PersonValues } from "./person-fields.tsx";
import type { Person } from "./person-select.tsx";
import { useText } from "./text.ts";

const fields = ["name", "email", "role", "visibility", "language"] as const;

function valuesOf({ name, email, role, visibility, language }: Person): PersonValues {
  return { name, email: email ?? "", role, visibility, language: language ?? "" };
}

/** Changes who a person is and what they may do. `dirtyRef` tells the panel whether closing would lose something. */
export function EditPersonForm({ person, dirtyRef }: { person: Person; dirtyRef: RefObject<boolean> }) {
  const t = useText();
  const base = useBaseText();
  const me = useMe();
  const own = person.id === me.person.id;
  const change = useOpMutation(edit, { refresh: own ? ["teams", "me"] : ["teams"] });
  const stale = useStaleChoice();
  const [read, setRead] = useState(person);
  const words = (values: PersonValues, field: (typeof fields)[number]) => {
    if (field === "role") return t(`web.roles.${values.role}`);
    return field === "visibility" ? t(`web.visibilities.${values.visibility}`) : values[field];
  };
  const { form, problem, busy, formProps } = useApiForm<PersonValues>({
    initialValues: valuesOf(person),
    validate: { name: (value) => (value.trim() === "" ? base("fields.required") : null) },
    submit: async (values) => {
      const { email, language, ...rest } = values;
      const send = (version: number) =>
        change.mutateAsync({
          ...rest,
          id: person.id,
          email: email.trim() || null,
          language: language === "nl" || language === "en" ? language : null,
          version,
        });
      const { record, mine } = await stale.save(read.version, send, (current) => {
        const theirs = valuesOf(current);
        return fields
          .filter((field) => theirs[field] !== values[field])
          .map((field) => ({ field: t(`fields.${field}`), theirs: words(theirs, field), yours: words(values, field) }));
      });
      setRead(record);
      form.setInitialValues(valuesOf(record));
      form.setValues(valuesOf(record));
      form.resetDirty(valuesOf(record));
      if (mine) showDone(t("web.person.saved", { name: record.name }));
    },
  });
  const changed = form.isDirty();
  // Changed elsewhere (a password, a team) while nothing was typed: carry on from there.
  useEffect(() => {
    if (!changed && person.version > read.version) setRead(person);
  }, [changed, person, read.version]);
  useEffect(() => {
    dirtyRef.current = changed;
    return () => void (dirtyRef.current = false);
  }, [dirtyRef, changed]);

  return (
    <form {...formProps}>
      {stale.staleDialog}
      <Stack gap="md">
        <FormProblem problem={problem} shown={fields} />
        <PersonFields form={form} />
        {own && (form.isDirty("role") || form.isDirty("visibility")) ? (
          <Alert color="yellow">{t("web.person.lastAdminHint")}</Alert>
        ) : null}
        <Group gap="sm">
          <Button type="submit" loading={busy} disabled={!changed}>
            {base("actions.save")}
          </Button>
          {changed ? (
            <Button variant="subtle" color="gray" onClick={() => form.reset()}>
              {base("actions.discard")}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}
