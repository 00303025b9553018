import { Select, TextInput } from "@mantine/core";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { inputOf } from "#base/ui/input-of.ts";
import { useOpMutation } from "#base/ui/use-op.ts";
import { createPipeline } from "../../pipelines-contract.ts";
import type { Pipeline, Stage } from "../deal.ts";
import { useText } from "../text.ts";

type NewPipelineProps = {
  pipelines: readonly Pipeline[];
  opened: boolean;
  onClose: () => void;
  onMade: (id: string) => void;
};
const fromScratch = "scratch";

const copyOf = ({
  key,
  name,
  funnelPart,
  probability,
  purpose,
  exitCriteria,
  requiredFields,
  usualDays,
  category,
}: Stage) => ({ key, name, funnelPart, probability, purpose, exitCriteria, requiredFields, usualDays, category });

/** A new pipeline, with the stages of another or with one to begin with. */
export function NewPipelineDialog({ pipelines, opened, onClose, onMade }: NewPipelineProps) {
  const t = useText();
  const create = useOpMutation(createPipeline);
  const standard = pipelines.find((pipeline) => pipeline.isDefault)?.id ?? fromScratch;
  async function submit({ name, from }: { name: string; from: string }) {
    const source = pipelines.find((pipeline) => pipeline.id === from);
    const stages = source?.stages.filter((stage) => !stage.retired).map(copyOf) ?? [
      { name: t("pipelines.firstStage") },
    ];
    onMade((await create.mutateAsync({ name, stages })).id);
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t("pipelines.newPipeline")}
      initialValues={{ name: "", from: standard }}
      submit={submit}
      submitLabel={t("pipelines.addPipeline")}
    >
      {(form) => (
        <>
          <TextInput
            label={t("pipelines.pipelineName")}
            data-autofocus
            withAsterisk
            maxLength={100}
            {...inputOf(form, "name")}
          />
          <Select
            label={t("pipelines.copyStages")}
            allowDeselect={false}
            data={[
              ...pipelines.map(({ id, name }) => ({ value: id, label: name })),
              { value: fromScratch, label: t("pipelines.emptyStages") },
            ]}
            {...inputOf(form, "from")}
          />
        </>
      )}
    </FormDialog>
  );
}
