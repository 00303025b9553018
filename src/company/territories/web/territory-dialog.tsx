import { ActionIcon, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { Avatar } from "#base/ui/avatar.tsx";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { showDone } from "#base/ui/toasts.tsx";
import { branchOf } from "#base/ui/tree-rows.ts";
import { useOpMutation } from "#base/ui/use-op.ts";
import { useStaleChoice } from "#base/ui/use-stale-choice.tsx";
import { PersonSelect } from "#company/people/web/index.ts";
import { create, edit } from "../contract.ts";
import { TerritorySelect } from "./territory-select.tsx";
import type { Territory } from "./territory-select.tsx";
import { useText } from "./text.ts";
import classes from "./territories.module.css";

type Values = { name: string; parentId: string | null; personIds: string[]; version: number };
type TerritoryDialogProps = {
  opened: boolean;
  /** null: a new territory. */
  territory: Territory | null;
  /** The territory a new one lies in. */
  below: string | null;
  territories: readonly Territory[];
  /** Names of people by id. */
  names: ReadonlyMap<string, string>;
  onClose: () => void;
};

/** Adds a territory, or renames it, moves it and says who works it. */
export function TerritoryDialog({ opened, territory, below, territories, names, onClose }: TerritoryDialogProps) {
  const t = useText();
  const base = useBaseText();
  const add = useOpMutation(create);
  const change = useOpMutation(edit);
  const stale = useStaleChoice();
  const [fresh, setFresh] = useState<ReadonlyMap<string, string>>(new Map());
  // A territory cannot lie in itself, nor in what lies in it.
  const inside = territory ? branchOf(territories, territory.id) : new Set<string>();
  const nameOf = (id: string) => fresh.get(id) ?? names.get(id) ?? base("words.unknown");
  const placeOf = (id: string | null) => territories.find((other) => other.id === id)?.name ?? base("words.none");
  const peopleOf = (ids: readonly string[]) => ids.map(nameOf).join(", ") || base("words.nobody");

  async function submit({ version, ...values }: Values) {
    if (!territory) {
      await add.mutateAsync(values);
      return showDone(t("web.added", { name: values.name }));
    }
    const send = (seen: number) => change.mutateAsync({ ...values, id: territory.id, version: seen });
    const { mine } = await stale.save(version, send, (theirs) => [
      { field: t("fields.name"), theirs: theirs.name, yours: values.name },
      { field: t("fields.parentId"), theirs: placeOf(theirs.parentId), yours: placeOf(values.parentId) },
      { field: t("fields.personIds"), theirs: peopleOf(theirs.personIds), yours: peopleOf(values.personIds) },
    ]);
    if (mine) showDone(t("web.saved", { name: values.name }));
  }
  const initialValues: Values = territory
    ? { name: territory.name, parentId: territory.parentId, personIds: territory.personIds, version: territory.version }
    : { name: "", parentId: below, personIds: [], version: 0 };
  return (
    <>
      <FormDialog
        opened={opened}
        onClose={onClose}
        title={t(territory ? "web.form.editTitle" : "web.form.addTitle")}
        initialValues={initialValues}
        validate={{ name: (value) => (value.trim() === "" ? base("fields.required") : null) }}
        submit={submit}
        submitLabel={territory ? base("actions.save") : t("web.form.add")}
      >
        {(form) => (
          <>
            <TextInput
              data-autofocus
              required
              label={t("fields.name")}
              placeholder={t("web.form.namePlaceholder")}
              maxLength={100}
              {...form.getInputProps("name")}
            />
            <TerritorySelect
              clearable
              label={t("fields.parentId")}
              description={t("web.form.parentHint")}
              except={({ id }) => inside.has(id)}
              {...form.getInputProps("parentId")}
              value={form.values.parentId}
            />
            <Stack gap="sm" role="group" aria-label={t("web.form.people")}>
              <PersonSelect
                label={t("web.form.people")}
                description={t("web.form.peopleHint")}
                placeholder={t("web.form.addPerson")}
                value={null}
                onChange={(id, person) => {
                  if (id === null || form.values.personIds.includes(id)) return;
                  if (person) setFresh((before) => new Map(before).set(id, person.name));
                  form.setFieldValue("personIds", [...form.values.personIds, id]);
                }}
              />
              {form.errors["personIds"] ? (
                <Text size="xs" c="red">
                  {form.errors["personIds"]}
                </Text>
              ) : null}
              <Group gap="xs">
                {form.values.personIds.map((id) => (
                  <span key={id} className={classes.person}>
                    <Avatar name={nameOf(id)} size={20} labelled />
                    {nameOf(id)}
                    <ActionIcon
                      size={22}
                      aria-label={t("web.form.removePerson", { name: nameOf(id) })}
                      onClick={() =>
                        form.setFieldValue(
                          "personIds",
                          form.values.personIds.filter((other) => other !== id),
                        )
                      }
                    >
                      <IconX aria-hidden size={14} stroke={1.8} />
                    </ActionIcon>
                  </span>
                ))}
              </Group>
            </Stack>
          </>
        )}
      </FormDialog>
      {stale.staleDialog}
    </>
  );
}
