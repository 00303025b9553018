import { inputOf } from "#base/ui/input-of.ts";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { useToday } from "#base/ui/figures.tsx";
import { MoneyInput } from "#base/ui/money-input.tsx";
import { useText } from "../text.ts";
import { ClosingFields, closingOf } from "./closing-fields.tsx";
import { useDialogAnswer } from "./use-dialog-answer.ts";
import type { DialogOf } from "./use-ask.ts";

/** Closes as won: the final amount, the day, the reason. */
export function WinDialog({ deal, send, opened, onDone }: DialogOf<"win">) {
  const t = useText();
  const today = useToday();
  const { keep, close } = useDialogAnswer(onDone);
  return (
    <FormDialog
      opened={opened}
      onClose={close}
      title={t("win.title", { name: deal.name })}
      initialValues={{
        amount: deal.amount,
        closedOn: today as string | null,
        reasonId: null as string | null,
        note: "",
      }}
      submit={({ amount, ...closing }) =>
        keep(send({ ...closingOf(closing), ...(amount === null || amount === deal.amount ? {} : { amount }) }))
      }
      submitLabel={t("win.confirm")}
    >
      {(form) => (
        <>
          <MoneyInput
            label={t("win.amount")}
            description={t("win.amountHint")}
            currency={deal.currency}
            {...inputOf(form, "amount")}
          />
          <ClosingFields form={form} outcome="won" />
        </>
      )}
    </FormDialog>
  );
}
