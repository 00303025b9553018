import { Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { Money } from "#base/ui/figures.tsx";
import { useBaseText } from "#base/ui/i18n.ts";
import { amountOfLines } from "../../core/lines.ts";
import type { DealDetail } from "../deal.ts";
import { useText } from "../text.ts";
import { useVerbs } from "../verbs/deal-verbs.tsx";
import type { WrittenLine } from "../verbs/written-lines.ts";
import { draftOf, newLine, pricedOf } from "./draft-line.ts";
import type { DraftLine, LinesForm } from "./draft-line.ts";
import { LineFields } from "./line-fields.tsx";
import classes from "./lines-dialog.module.css";

const writtenOf = (draft: DraftLine): WrittenLine => ({
  ...pricedOf(draft),
  productId: draft.productId,
  description: draft.description.trim() === "" ? null : draft.description,
  unitCost: draft.unitCost,
});

/** The lines as a table to write in; sums follow the rule the server uses. */
export function LinesDialog({ deal, opened, onClose }: { deal: DealDetail; opened: boolean; onClose: () => void }) {
  const t = useText();
  const base = useBaseText();
  const verbs = useVerbs();
  const initial = deal.lines.length > 0 ? deal.lines.map(draftOf) : [newLine()];
  return (
    <FormDialog<LinesForm>
      opened={opened}
      onClose={onClose}
      title={t("lines.dialog", { name: deal.name })}
      size="70rem"
      initialValues={{ lines: initial }}
      submit={({ lines }) => verbs.setLines(deal, lines.map(writtenOf))}
      submitLabel={t("lines.save")}
    >
      {(form) => (
        <>
          <div className={classes.table} role="table" aria-label={t("record.lines")}>
            <div className={classes.head} role="row">
              {(
                ["product", "description", "quantity", "unitPrice", "discount", "recurrence", "term", "total"] as const
              ).map((column) => (
                <span key={column} role="columnheader" data-end={column === "total" || undefined}>
                  {t(`lines.${column}`)}
                </span>
              ))}
              <span role="columnheader" aria-label={base("actions.remove")} />
            </div>
            {form.values.lines.map((line, index) => (
              <LineFields
                key={line.key}
                form={form}
                index={index}
                currency={deal.currency}
                onRemove={() => form.removeListItem("lines", index)}
              />
            ))}
          </div>
          <div className={classes.foot}>
            <Button
              variant="subtle"
              leftSection={<IconPlus aria-hidden size={15} stroke={1.8} />}
              onClick={() => form.insertListItem("lines", newLine())}
            >
              {t("lines.add")}
            </Button>
            {form.values.lines.length > 0 ? (
              <span className={classes.sum}>
                {t("lines.sum")}{" "}
                <strong>
                  <Money cents={sumOf(form.values.lines)} currency={deal.currency} />
                </strong>
              </span>
            ) : null}
          </div>
          <Text size="xs" c="dimmed">
            {t("lines.afterSaving")}
          </Text>
        </>
      )}
    </FormDialog>
  );
}

/** What the lines add up to while typing; null also when it is more than an amount can be. */
function sumOf(lines: readonly DraftLine[]): number | null {
  try {
    return amountOfLines(lines.map(pricedOf));
  } catch {
    return null;
  }
}
