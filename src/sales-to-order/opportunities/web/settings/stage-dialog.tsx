import { Checkbox, Group, NumberInput, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { inputOf } from "#base/ui/input-of.ts";
import { showDone } from "#base/ui/toasts.tsx";
import { useOpMutation } from "#base/ui/use-op.ts";
import { category, gateField } from "../../contract.ts";
import { addStage, editStage, funnelPart } from "../../pipelines-contract.ts";
import type { Pipeline, Stage } from "../deal.ts";
import { useText } from "../text.ts";
import { CriteriaField } from "./criteria-field.tsx";

export type StageForm = Omit<
  Stage,
  "id" | "pipelineId" | "key" | "position" | "retired" | "version" | "probability" | "usualDays"
> & { probability: number | string; usualDays: number | string };

const fresh: StageForm = {
  name: "",
  funnelPart: "top",
  probability: 10,
  purpose: "",
  exitCriteria: [],
  requiredFields: [],
  usualDays: "",
  category: "pipeline",
};

const formOf = (stage: Stage): StageForm => ({
  name: stage.name,
  funnelPart: stage.funnelPart,
  probability: stage.probability,
  purpose: stage.purpose,
  exitCriteria: stage.exitCriteria,
  requiredFields: stage.requiredFields,
  usualDays: stage.usualDays ?? "",
  category: stage.category,
});

/** A stage to add or change: what it means for a deal to stand in it. */
export function StageDialog({
  pipeline,
  stage: asked,
  onClose,
}: {
  pipeline: Pipeline;
  stage: Stage | "new" | null;
  onClose: () => void;
}) {
  const t = useText();
  // What is shown stays while the dialog closes.
  const [stage, setStage] = useState(asked);
  useEffect(() => {
    if (asked !== null) setStage(asked);
  }, [asked]);
  const add = useOpMutation(addStage);
  const edit = useOpMutation(editStage);
  const existing = stage === "new" || stage === null ? null : stage;

  async function submit({ usualDays, probability, exitCriteria, ...rest }: StageForm) {
    const values = {
      ...rest,
      probability: Number(probability),
      usualDays: usualDays === "" ? null : Number(usualDays),
      exitCriteria: exitCriteria.filter(({ text }) => text.trim() !== ""),
    };
    if (existing) await edit.mutateAsync({ id: existing.id, version: existing.version, ...values });
    else await add.mutateAsync({ id: pipeline.id, ...values });
    showDone(t("pipelines.saved", { what: values.name }));
  }
  return (
    <FormDialog
      opened={asked !== null}
      onClose={onClose}
      size="lg"
      title={existing ? t("pipelines.editStage") : t("pipelines.newStage")}
      initialValues={existing ? formOf(existing) : fresh}
      submit={submit}
      submitLabel={existing ? t("pipelines.editStage") : t("pipelines.addStage")}
    >
      {(form) => (
        <>
          <TextInput
            label={t("pipelines.name")}
            data-autofocus
            withAsterisk
            maxLength={100}
            {...inputOf(form, "name")}
          />
          <Group grow align="flex-start">
            <Select
              label={t("pipelines.funnelPart")}
              allowDeselect={false}
              data={funnelPart.options.map((value) => ({ value, label: t(`funnelPart.${value}`) }))}
              {...inputOf(form, "funnelPart")}
            />
            <NumberInput
              label={t("pipelines.probability")}
              min={0}
              max={100}
              allowDecimal={false}
              {...inputOf(form, "probability")}
            />
          </Group>
          <Group grow align="flex-start">
            <NumberInput
              label={t("pipelines.usualDays")}
              description={t("pipelines.usualDaysHint")}
              min={0}
              max={3650}
              allowDecimal={false}
              {...inputOf(form, "usualDays")}
            />
            <Select
              label={t("pipelines.category")}
              description={t("pipelines.categoryHint")}
              allowDeselect={false}
              data={category.options.map((value) => ({ value, label: t(`category.${value}`) }))}
              {...inputOf(form, "category")}
            />
          </Group>
          <Textarea
            label={t("pipelines.purpose")}
            autosize
            minRows={2}
            maxLength={1000}
            {...inputOf(form, "purpose")}
          />
          <Checkbox.Group
            label={t("pipelines.requiredFields")}
            description={t("pipelines.requiredFieldsHint")}
            {...inputOf(form, "requiredFields")}
          >
            <Stack gap="sm" mt="xs">
              {gateField.options.map((field) => (
                <Checkbox key={field} value={field} label={t(`field.${field}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <CriteriaField form={form} />
        </>
      )}
    </FormDialog>
  );
}
