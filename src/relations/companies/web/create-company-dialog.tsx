import { Alert, Anchor, Autocomplete, SimpleGrid, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import type { OutputOf } from "#base/contract/op.ts";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { useMe } from "#base/ui/session.tsx";
import { showDone } from "#base/ui/toasts.tsx";
import { useOp, useOpMutation } from "#base/ui/use-op.ts";
import { PersonSelect } from "#company/people/web/index.ts";
import { TerritorySelect } from "#company/territories/web/index.ts";
import { create, list, sectors } from "../contract.ts";
import { distinctiveName } from "../core/distinctive-name.ts";
import { CompanySelect } from "./company-select.tsx";
import { useText } from "./text.ts";

type Values = {
  name: string;
  sector: string;
  city: string;
  website: string;
  ownerId: string | null;
  territoryId: string | null;
  parentId: string | null;
};
type CreateCompanyProps = {
  opened: boolean;
  onClose: () => void;
  onCreated: (company: OutputOf<typeof create>) => void;
  /** The company the new one is part of. */
  parentId?: string | null;
};

/** Adds a company; only the name is required, and a name that is already there is pointed out. */
export function CreateCompanyDialog({ opened, onClose, onCreated, parentId = null }: CreateCompanyProps) {
  const t = useText();
  const base = useBaseText();
  const me = useMe();
  const add = useOpMutation(create);
  const known = useOp(sectors, {}, { enabled: opened }).data?.items.map(({ sector }) => sector) ?? [];
  const initialValues: Values = {
    name: "",
    sector: "",
    city: "",
    website: "",
    ownerId: me.person.id,
    territoryId: null,
    parentId,
  };
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t("web.create.title")}
      initialValues={initialValues}
      validate={{ name: (value) => (value.trim() === "" ? base("fields.required") : null) }}
      submit={async ({ sector, city, website, ...values }) => {
        const company = await add.mutateAsync({
          ...values,
          sector: sector || null,
          city: city || null,
          website: website || null,
        });
        showDone(t("web.create.done", { name: company.name }));
        onCreated(company);
      }}
      submitLabel={t("web.create.submit")}
    >
      {(form) => (
        <>
          <TextInput
            data-autofocus
            required
            label={t("fields.name")}
            placeholder={t("web.create.namePlaceholder")}
            maxLength={200}
            autoComplete="off"
            {...form.getInputProps("name")}
          />
          <AlreadyThere name={form.values.name} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <Autocomplete label={t("fields.sector")} data={known} maxLength={100} {...form.getInputProps("sector")} />
            <TextInput label={t("fields.city")} maxLength={100} autoComplete="off" {...form.getInputProps("city")} />
            <PersonSelect
              clearable
              label={t("fields.ownerId")}
              {...form.getInputProps("ownerId")}
              value={form.values.ownerId}
            />
            <TerritorySelect
              clearable
              label={t("fields.territoryId")}
              {...form.getInputProps("territoryId")}
              value={form.values.territoryId}
            />
          </SimpleGrid>
          <TextInput
            label={t("fields.website")}
            maxLength={300}
            placeholder="www.voorbeeld.nl"
            autoComplete="off"
            {...form.getInputProps("website")}
          />
          <CompanySelect
            clearable
            label={t("fields.parentId")}
            {...form.getInputProps("parentId")}
            value={form.values.parentId}
          />
        </>
      )}
    </FormDialog>
  );
}

function AlreadyThere({ name }: { name: string }) {
  const t = useText();
  const [words] = useDebouncedValue(distinctiveName(name), 300);
  const found = useOp(list, { q: words, limit: 3 }, { enabled: words.length >= 3 }).data?.items ?? [];
  if (words.length < 3 || found.length === 0) return null;
  return (
    <Alert role="status" color="yellow" py="xs">
      {t("web.create.known")}{" "}
      {found.map((company, index) => (
        <span key={company.id}>
          {index > 0 ? ", " : null}
          <Anchor component={Link} to={`/bedrijven/${company.id}`} size="sm" underline="always">
            {company.name}
          </Anchor>
        </span>
      ))}
    </Alert>
  );
}
