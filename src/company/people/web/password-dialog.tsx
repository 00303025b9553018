import { Button, CopyButton, Group, PasswordInput, Text } from "@mantine/core";
import { IconWand } from "@tabler/icons-react";
import { useState } from "react";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { showDone } from "#base/ui/toasts.tsx";
import { useOpMutation } from "#base/ui/use-op.ts";
import { edit } from "../contract.ts";
import { madeUpPassword } from "./made-up-password.ts";
import type { Person } from "./person-select.tsx";
import { useText } from "./text.ts";

/** Gives somebody a first or a new password, thought up or made up. */
export function PasswordDialog({ person, opened, onClose }: { person: Person; opened: boolean; onClose: () => void }) {
  const t = useText();
  const base = useBaseText();
  const change = useOpMutation(edit);
  const [shown, setShown] = useState(false);
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      size="sm"
      title={t(person.canSignIn ? "web.password.reset" : "web.password.set")}
      initialValues={{ password: "" }}
      validate={{ password: (value) => (value === "" ? base("fields.required") : null) }}
      submit={async ({ password }) => {
        await change.mutateAsync({ id: person.id, password });
        showDone(t("web.password.done", { name: person.name }));
      }}
      submitLabel={t("web.password.set")}
    >
      {(form) => (
        <>
          <PasswordInput
            data-autofocus
            label={t("web.password.field")}
            description={t("web.password.hint")}
            autoComplete="new-password"
            maxLength={200}
            visible={shown}
            onVisibilityChange={setShown}
            {...form.getInputProps("password")}
          />
          <Group gap="sm">
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconWand aria-hidden size={14} stroke={1.6} />}
              onClick={() => {
                form.setFieldValue("password", madeUpPassword());
                setShown(true);
              }}
            >
              {t("web.password.generate")}
            </Button>
            <CopyButton value={form.values.password}>
              {({ copied, copy }) => (
                <Button variant="subtle" size="compact-sm" disabled={form.values.password === ""} onClick={copy}>
                  {base(copied ? "actions.copied" : "actions.copy")}
                </Button>
              )}
            </CopyButton>
          </Group>
          {shown ? (
            <Text size="xs" c="dimmed">
              {t("web.password.generated")}
            </Text>
          ) : null}
        </>
      )}
    </FormDialog>
  );
}
