import { Anchor, Collapse, Select, SimpleGrid, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { languages, useBaseText } from "#base/ui/i18n.ts";
import { ROLES, VISIBILITIES, defaultVisibility } from "../core/roles.ts";
import type { Role, Visibility } from "../core/roles.ts";
import { RoleRights } from "./role-rights.tsx";
import { useText } from "./text.ts";
import classes from "./people.module.css";

/** What both adding and changing a person fill in; language "" follows the organisation. */
export type PersonValues = { name: string; email: string; role: Role; visibility: Visibility; language: string };

/** Name, address, role and sight; the role says in words what it may do. */
export function PersonFields<V extends PersonValues>({
  form,
  first = false,
}: {
  form: UseFormReturnType<V>;
  first?: boolean;
}) {
  const t = useText();
  const base = useBaseText();
  const [rights, { toggle }] = useDisclosure(false);
  const role = form.values.role as Role;
  const chosenRole = t(`web.roles.${role}`);

  function chooseRole(next: string | null) {
    if (next === null) return;
    // Who has what was usual for the old role gets what is usual for the new one.
    if (form.values.visibility === defaultVisibility(role))
      form.setFieldValue("visibility", defaultVisibility(next as Role) as never);
    form.setFieldValue("role", next as never);
  }
  return (
    <>
      <TextInput
        data-autofocus={first || undefined}
        required
        label={t("fields.name")}
        placeholder={t("web.person.namePlaceholder")}
        maxLength={200}
        autoComplete="off"
        {...form.getInputProps("name")}
      />
      <TextInput
        type="email"
        label={t("fields.email")}
        description={t("web.person.emailHint")}
        maxLength={254}
        autoComplete="off"
        {...form.getInputProps("email")}
      />
      <div>
        <Select
          label={t("fields.role")}
          data={ROLES.map((value) => ({ value, label: t(`web.roles.${value}`) }))}
          allowDeselect={false}
          maxDropdownHeight={320}
          renderOption={({ option }) => (
            <Explained title={option.label}>{t(`web.roleFor.${option.value as Role}`)}</Explained>
          )}
          {...form.getInputProps("role")}
          onChange={chooseRole}
        />
        <Anchor component="button" type="button" size="xs" mt={4} aria-expanded={rights} onClick={toggle}>
          {t("web.rights.title", { role: chosenRole })}
        </Anchor>
        <Collapse expanded={rights} mt="xs">
          <RoleRights role={role} />
        </Collapse>
      </div>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <Select
          label={t("fields.visibility")}
          description={t(`web.seesWhat.${form.values.visibility as Visibility}`)}
          data={VISIBILITIES.map((value) => ({ value, label: t(`web.visibilities.${value}`) }))}
          allowDeselect={false}
          renderOption={({ option }) => (
            <Explained title={option.label}>{t(`web.seesWhat.${option.value as Visibility}`)}</Explained>
          )}
          {...form.getInputProps("visibility")}
        />
        <Select
          label={t("fields.language")}
          data={[
            { value: "", label: t("web.person.languageOrganisation") },
            ...languages.map((value) => ({ value: value as string, label: base(`languages.${value}`) })),
          ]}
          allowDeselect={false}
          {...form.getInputProps("language")}
        />
      </SimpleGrid>
    </>
  );
}

function Explained({ title, children }: { title: string; children: ReactNode }) {
  return (
    <span className={classes.option}>
      <span>{title}</span>
      <span className={classes.optionMore}>{children}</span>
    </span>
  );
}
