import { Alert, Button, CopyButton, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconCopy } from "@tabler/icons-react";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { useCan, useMe } from "#base/ui/session.tsx";
import { useLastSeen } from "#base/ui/use-last-seen.ts";
import { useOpMutation } from "#base/ui/use-op.ts";
import { useTopmost } from "#base/ui/use-topmost.ts";
import { createApiKey } from "../contract.ts";
import { capabilitiesOf, isRole, isWithin, ROLES } from "../core/roles.ts";
import type { Role } from "../core/roles.ts";
import { PersonSelect } from "./person-select.tsx";
import { useText } from "./text.ts";
import classes from "./people.module.css";

type Values = { name: string; personId: string | null; personRole: Role; role: string; months: string };
const lifetimes = [1, 3, 6, 12, 24] as const;

function monthsFromNow(months: number): string {
  const moment = new Date();
  moment.setMonth(moment.getMonth() + months);
  return moment.toISOString();
}

/** Makes a key on somebody's behalf, with no more rights than that person and its maker. */
export function CreateKeyDialog({
  opened,
  onClose,
  onMade,
}: {
  opened: boolean;
  onClose: () => void;
  onMade: (key: string) => void;
}) {
  const t = useText();
  const base = useBaseText();
  const me = useMe();
  const forOthers = useCan("person.manage");
  const create = useOpMutation(createApiKey);
  const own = new Set(me.capabilities);
  const ownRole = isRole(me.person.role) ? me.person.role : "rep";
  const initialValues: Values = { name: "", personId: me.person.id, personRole: ownRole, role: "", months: "12" };
  const lifetime = (months: number) =>
    months < 12 ? t("web.key.months", { count: months }) : t("web.key.years", { count: months / 12 });
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t("web.key.title")}
      initialValues={initialValues}
      validate={{
        name: (value) => (value.trim() === "" ? base("fields.required") : null),
        personId: (value) => (value === null ? base("fields.required") : null),
      }}
      submit={async ({ name, personId, role, months }) => {
        const { key } = await create.mutateAsync({
          name,
          personId: personId ?? me.person.id,
          expiresAt: monthsFromNow(Number(months)),
          ...(isRole(role) ? { role } : {}),
        });
        onMade(key);
      }}
      submitLabel={t("web.key.create")}
    >
      {(form) => (
        <>
          <TextInput
            data-autofocus
            required
            label={t("web.key.name")}
            placeholder={t("web.key.namePlaceholder")}
            maxLength={100}
            {...form.getInputProps("name")}
          />
          {forOthers ? (
            <PersonSelect
              required
              label={t("web.key.person")}
              description={t("web.key.personHint")}
              {...form.getInputProps("personId")}
              value={form.values.personId}
              onChange={(id, person) => {
                form.setFieldValue("personId", id);
                if (person) form.setFieldValue("personRole", person.role);
                form.setFieldValue("role", "");
              }}
            />
          ) : null}
          <Select
            label={t("web.key.role")}
            description={t("web.key.roleHint")}
            allowDeselect={false}
            data={[
              { value: "", label: t("web.key.roleOwn") },
              ...ROLES.filter(
                (role) => isWithin(role, own) && isWithin(role, capabilitiesOf(form.values.personRole)),
              ).map((value) => ({
                value: value as string,
                label: t(`web.roles.${value}`),
              })),
            ]}
            {...form.getInputProps("role")}
          />
          <Select
            label={t("web.key.expires")}
            allowDeselect={false}
            data={lifetimes.map((months) => ({ value: String(months), label: lifetime(months) }))}
            {...form.getInputProps("months")}
          />
        </>
      )}
    </FormDialog>
  );
}

/** The only moment the key is to be seen; closing takes a deliberate press. */
export function KeyShownDialog({ apiKey, onClose }: { apiKey: string | null; onClose: () => void }) {
  const t = useText();
  const base = useBaseText();
  const shown = useLastSeen(apiKey) ?? "";
  useTopmost(apiKey !== null);
  return (
    <Modal
      opened={apiKey !== null}
      onClose={onClose}
      title={t("web.key.theKey")}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack gap="md">
        <Alert
          color="yellow"
          icon={<IconAlertTriangle aria-hidden size={18} stroke={1.6} />}
          title={t("web.key.shownOnce")}
        >
          <Text size="sm">{t("web.key.shownOnceDetail")}</Text>
        </Alert>
        <output className={classes.key} aria-label={t("web.key.theKey")}>
          {shown}
        </output>
        <Group justify="flex-end" gap="sm">
          <CopyButton value={shown}>
            {({ copied, copy }) => (
              <Button
                data-autofocus
                onClick={copy}
                leftSection={
                  copied ? (
                    <IconCheck aria-hidden size={16} stroke={1.8} />
                  ) : (
                    <IconCopy aria-hidden size={16} stroke={1.6} />
                  )
                }
              >
                {copied ? base("actions.copied") : t("web.key.copy")}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={onClose}>
            {t("web.key.done")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
