import { Autocomplete, Select, SimpleGrid, Text, TextInput } from "@mantine/core";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { Money, Percent, useMoneyText } from "#base/ui/figures.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { MoneyInput } from "#base/ui/money-input.tsx";
import { useMe } from "#base/ui/session.tsx";
import { showDone } from "#base/ui/toasts.tsx";
import { useOpMutation } from "#base/ui/use-op.ts";
import { useStaleChoice } from "#base/ui/use-stale-choice.tsx";
import { create, edit, recurrence } from "../contract.ts";
import { marginOf } from "../core/margin.ts";
import type { Product } from "./product-select.tsx";
import { useText } from "./text.ts";

const recurrences = recurrence.options;
type Recurrence = Product["recurrence"];
type Values = {
  name: string;
  code: string;
  family: string;
  recurrence: Recurrence;
  listPrice: number | null;
  cost: number | null;
  /** The version that was read when the dialog opened. */
  version: number;
};

const fresh: Values = {
  name: "",
  code: "",
  family: "",
  recurrence: "one_off",
  listPrice: null,
  cost: null,
  version: 0,
};

function valuesOf({ name, code, family, recurrence: paid, listPrice, cost, version }: Product): Values {
  return { name, code: code ?? "", family: family ?? "", recurrence: paid, listPrice, cost, version };
}

type ProductDialogProps = {
  opened: boolean;
  /** null: a new product. */
  product: Product | null;
  /** Families in use, to choose from. */
  families: readonly string[];
  onClose: () => void;
};

/** Adds or changes a product; prices as people type them, with what is left of them. */
export function ProductDialog({ opened, product, families, onClose }: ProductDialogProps) {
  const t = useText();
  const base = useBaseText();
  const { organisation } = useMe();
  const currency = product?.currency ?? organisation.currency;
  const add = useOpMutation(create);
  const change = useOpMutation(edit);
  const stale = useStaleChoice();
  const differences = useDifferences(currency);

  async function submit({ version, ...values }: Values) {
    const written = { ...values, code: values.code || null, family: values.family || null };
    if (!product) {
      await add.mutateAsync(written);
      return showDone(t("web.added", { name: values.name }));
    }
    const send = (seen: number) => change.mutateAsync({ ...written, id: product.id, version: seen });
    const { mine } = await stale.save(version, send, (theirs) => differences(valuesOf(theirs), { ...values, version }));
    if (mine) showDone(t("web.saved", { name: values.name }));
  }

  return (
    <>
      <FormDialog
        opened={opened}
        onClose={onClose}
        title={t(product ? "web.form.editTitle" : "web.form.addTitle")}
        initialValues={product ? valuesOf(product) : fresh}
        validate={{ name: (value) => (value.trim() === "" ? base("fields.required") : null) }}
        submit={submit}
        submitLabel={product ? base("actions.save") : t("web.form.add")}
      >
        {(form) => (
          <>
            <TextInput
              data-autofocus
              required
              label={t("fields.name")}
              placeholder={t("web.form.namePlaceholder")}
              maxLength={200}
              {...form.getInputProps("name")}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
              <TextInput
                label={t("fields.code")}
                placeholder={t("web.form.codePlaceholder")}
                maxLength={60}
                {...form.getInputProps("code")}
              />
              <Autocomplete
                label={t("fields.family")}
                placeholder={t("web.form.familyPlaceholder")}
                data={[...families]}
                maxLength={100}
                {...form.getInputProps("family")}
              />
            </SimpleGrid>
            <Select
              label={t("web.form.recurrence")}
              data={recurrences.map((value) => ({ value, label: t(`web.recurrence.${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps("recurrence")}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
              <MoneyInput
                label={t("fields.listPrice")}
                description={t(`web.form.each.${form.values.recurrence}`)}
                currency={currency}
                {...form.getInputProps("listPrice")}
                value={form.values.listPrice}
              />
              <MoneyInput
                label={t("fields.cost")}
                description={t(`web.form.each.${form.values.recurrence}`)}
                currency={currency}
                {...form.getInputProps("cost")}
                value={form.values.cost}
              />
            </SimpleGrid>
            <MarginNote listPrice={form.values.listPrice} cost={form.values.cost} currency={currency} />
            {product ? (
              <Text size="xs" c="dimmed">
                {t("web.form.keepsPrice")}
              </Text>
            ) : null}
          </>
        )}
      </FormDialog>
      {stale.staleDialog}
    </>
  );
}

function MarginNote({
  listPrice,
  cost,
  currency,
}: {
  listPrice: number | null;
  cost: number | null;
  currency: string;
}) {
  const t = useText();
  const margin = marginOf(listPrice, cost);
  if (!margin) {
    return (
      <Text size="xs" c="dimmed">
        {t("web.form.priceHint")}
      </Text>
    );
  }
  return (
    <Text size="sm" role="status">
      {margin.cents < 0 ? (
        t("web.form.belowCost")
      ) : (
        <>
          {t("web.margin")}: <Money cents={margin.cents} currency={currency} /> (
          <Percent value={margin.percent} decimals={1} />)
        </>
      )}
    </Text>
  );
}

function useDifferences(currency: string) {
  const t = useText();
  const money = useMoneyText();
  return (theirs: Values, yours: Values) => {
    const shown = (values: Values, field: keyof Values) => {
      if (field === "listPrice" || field === "cost") return money(values[field], currency, "always");
      return field === "recurrence" ? t(`web.recurrence.${values.recurrence}`) : values[field];
    };
    const fields = ["name", "code", "family", "recurrence", "listPrice", "cost"] as const;
    return fields
      .filter((field) => theirs[field] !== yours[field])
      .map((field) => ({ field: t(`fields.${field}`), theirs: shown(theirs, field), yours: shown(yours, field) }));
  };
}
