import { StaleDialog } from "#base/ui/stale-dialog.tsx";
import type { DealDetail } from "../deal.ts";
import { FieldValue, labelIn } from "../field-value.tsx";
import type { FieldKey } from "../field-value.tsx";
import { useText } from "../text.ts";
import type { DialogOf } from "./use-ask.ts";

/** Somebody saved this deal first: what stands there now beside what you wanted to make of it. */
export function StaleDealDialog({ current, yours, fields, opened, onDone }: DialogOf<"stale">) {
  const t = useText();
  const value = (deal: Partial<DealDetail>, field: string) => (
    <FieldValue
      field={field}
      value={deal[field as keyof DealDetail]}
      label={labelIn(deal, field)}
      currency={current.currency}
    />
  );
  return (
    <StaleDialog
      opened={opened}
      differences={fields.map((field) => ({
        field: t(`field.${field as FieldKey}`),
        theirs: value(current, field),
        yours: value(yours, field),
      }))}
      onReload={() => onDone(null)}
      onOverwrite={() => onDone("overwrite")}
      onClose={() => onDone(null)}
    />
  );
}
