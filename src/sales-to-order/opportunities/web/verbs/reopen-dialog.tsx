import { Text, Textarea } from "@mantine/core";
import { inputOf } from "#base/ui/input-of.ts";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { StageSelect } from "../stage-select.tsx";
import { useText } from "../text.ts";
import { usePipelines } from "../use-pipelines.ts";
import { useDialogAnswer } from "./use-dialog-answer.ts";
import type { DialogOf } from "./use-ask.ts";

/** Opens a closed deal again, in its own stage or another. */
export function ReopenDialog({ deal, send, opened, onDone }: DialogOf<"reopen">) {
  const t = useText();
  const { stages } = usePipelines();
  const { keep, close } = useDialogAnswer(onDone);
  const own = stages.get(deal.stageId);
  return (
    <FormDialog
      opened={opened}
      onClose={close}
      title={t("reopen.title", { name: deal.name })}
      initialValues={{ stageId: own?.retired ? null : (deal.stageId as string | null), reason: "" }}
      submit={({ stageId, reason }) =>
        keep(send({ ...(stageId ? { stageId } : {}), ...(reason.trim() === "" ? {} : { reason }) }))
      }
      submitLabel={t("reopen.confirm")}
    >
      {(form) => (
        <>
          <Text size="sm">{t("reopen.detail")}</Text>
          <StageSelect label={t("reopen.stage")} pipelineId={deal.pipelineId} {...inputOf(form, "stageId")} />
          <Textarea
            label={t("reopen.reason")}
            data-autofocus
            autosize
            minRows={2}
            maxLength={500}
            {...inputOf(form, "reason")}
          />
        </>
      )}
    </FormDialog>
  );
}
