import { ActionIcon, NumberInput, Select, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { inputOf } from "#base/ui/input-of.ts";
import { Money } from "#base/ui/figures.tsx";
import { useLanguage } from "#base/ui/i18n.ts";
import { MoneyInput } from "#base/ui/money-input.tsx";
import { ProductSelect } from "#company/products/web/index.ts";
import { recurrence } from "../../contract.ts";
import { totalOfLine } from "../../core/lines.ts";
import { useText } from "../text.ts";
import { pricedOf } from "./draft-line.ts";
import type { DraftLine, LinesForm } from "./draft-line.ts";
import classes from "./lines-dialog.module.css";

type LineFieldsProps = { form: UseFormReturnType<LinesForm>; index: number; currency: string; onRemove: () => void };

/** One line to write: choosing a product brings its price, cost and way of paying along. */
export function LineFields({ form, index, currency, onRemove }: LineFieldsProps) {
  const t = useText();
  const language = useLanguage();
  const line = form.values.lines[index];
  if (!line) return null;
  const separators = {
    decimalSeparator: language === "nl" ? "," : ".",
    thousandSeparator: language === "nl" ? "." : ",",
  };
  const field = (name: keyof DraftLine) => ({
    ...inputOf(form, `lines.${index}.${name}`),
    "aria-label": `${t("lines.line", { number: index + 1 })}: ${t(`lines.${labels[name]}`)}`,
  });
  const product = inputOf(form, `lines.${index}.productId`);
  return (
    <div className={classes.row} role="row">
      <Cell name="product">
        <ProductSelect
          {...product}
          label={`${t("lines.line", { number: index + 1 })}: ${t("lines.product")}`}
          hideLabel
          clearable
          onChange={(id, record) => {
            form.setFieldValue(`lines.${index}`, {
              ...line,
              productId: id,
              ...(record ? { unitPrice: record.listPrice, unitCost: record.cost, recurrence: record.recurrence } : {}),
            });
          }}
        />
      </Cell>
      <Cell name="description">
        <TextInput {...field("description")} maxLength={300} />
      </Cell>
      <Cell name="quantity">
        <NumberInput {...field("quantity")} {...separators} min={0} decimalScale={3} hideControls />
      </Cell>
      <Cell name="unitPrice">
        <MoneyInput {...field("unitPrice")} currency={currency} />
      </Cell>
      <Cell name="discount">
        <NumberInput
          {...field("discount")}
          {...separators}
          min={0}
          max={100}
          decimalScale={2}
          hideControls
          suffix={"\u00a0%"}
        />
      </Cell>
      <Cell name="recurrence">
        <Select
          {...field("recurrence")}
          allowDeselect={false}
          data={recurrence.options.map((value) => ({ value, label: t(`recurrence.${value}`) }))}
        />
      </Cell>
      <Cell name="termMonths">
        <NumberInput
          {...field("termMonths")}
          min={1}
          max={600}
          allowDecimal={false}
          hideControls
          disabled={line.recurrence === "one_off"}
          placeholder={line.recurrence === "one_off" ? "–" : "12"}
        />
      </Cell>
      <div role="cell" className={classes.total}>
        <Money cents={totalOf(line)} currency={currency} />
      </div>
      <div role="cell">
        <ActionIcon aria-label={t("lines.remove", { number: index + 1 })} onClick={onRemove}>
          <IconTrash aria-hidden size={15} stroke={1.6} />
        </ActionIcon>
      </div>
    </div>
  );
}

const labels = {
  product: "product",
  productId: "product",
  key: "line",
  description: "description",
  quantity: "quantity",
  unitPrice: "unitPrice",
  discount: "discount",
  recurrence: "recurrence",
  termMonths: "termMonths",
  unitCost: "unitPrice",
} as const;

function Cell({ name, children }: { name: keyof typeof labels; children: ReactNode }) {
  const t = useText();
  return (
    <div role="cell">
      <span aria-hidden className={classes.label}>
        {t(`lines.${labels[name]}`)}
      </span>
      {children}
    </div>
  );
}

function totalOf(line: DraftLine): number | null {
  try {
    return totalOfLine(pricedOf(line));
  } catch {
    return null;
  }
}
