import { Autocomplete } from "@mantine/core";
import { inputOf } from "#base/ui/input-of.ts";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { useToday } from "#base/ui/figures.tsx";
import { useText } from "../text.ts";
import { ClosingFields, closingOf } from "./closing-fields.tsx";
import { useDialogAnswer } from "./use-dialog-answer.ts";
import type { DialogOf } from "./use-ask.ts";

/** Closes as lost: the reason, who won it, the day. */
export function LoseDialog({ deal, send, opened, onDone }: DialogOf<"lose">) {
  const t = useText();
  const today = useToday();
  const { keep, close } = useDialogAnswer(onDone);
  return (
    <FormDialog
      opened={opened}
      onClose={close}
      title={t("lose.title", { name: deal.name })}
      initialValues={{ competitor: "", closedOn: today as string | null, reasonId: null as string | null, note: "" }}
      submit={({ competitor, ...closing }) =>
        keep(send({ ...closingOf(closing), ...(competitor.trim() === "" ? {} : { competitor: competitor.trim() }) }))
      }
      submitLabel={t("lose.confirm")}
      danger
    >
      {(form) => (
        <>
          <ClosingFields form={form} outcome="lost" />
          <Autocomplete
            label={t("lose.competitor")}
            description={t("lose.competitorHint")}
            maxLength={100}
            data={deal.competitors}
            {...inputOf(form, "competitor")}
          />
        </>
      )}
    </FormDialog>
  );
}
