import { Text } from "@mantine/core";
import { inputOf } from "#base/ui/input-of.ts";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { PersonSelect } from "#company/people/web/index.ts";
import { useText } from "../text.ts";
import { useDialogAnswer } from "./use-dialog-answer.ts";
import type { DialogOf } from "./use-ask.ts";

/** Gives a deal to another owner. */
export function ReassignDialog({ deal, send, opened, onDone }: DialogOf<"reassign">) {
  const t = useText();
  const { keep, close } = useDialogAnswer(onDone);
  return (
    <FormDialog
      opened={opened}
      onClose={close}
      title={t("reassign.title", { name: deal.name })}
      initialValues={{ ownerId: deal.ownerId }}
      submit={({ ownerId }) => keep(send({ ownerId }))}
      submitLabel={t("reassign.confirm")}
    >
      {(form) => (
        <>
          <PersonSelect label={t("reassign.owner")} data-autofocus clearable {...inputOf(form, "ownerId")} />
          <Text size="sm" c="dimmed">
            {t("reassign.detail")} {t("reassign.outOfSight")}
          </Text>
        </>
      )}
    </FormDialog>
  );
}
