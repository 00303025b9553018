import { ActionIcon, Button, Group, Input, Stack, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { inputOf } from "#base/ui/input-of.ts";
import { useText } from "../text.ts";
import type { StageForm } from "./stage-dialog.tsx";

const most = 20;

/** The exit criteria of a stage, a line each; a criterion keeps its key, so that what was ticked stays ticked. */
export function CriteriaField({ form }: { form: UseFormReturnType<StageForm> }) {
  const t = useText();
  const criteria = form.values.exitCriteria;
  return (
    <Input.Wrapper label={t("pipelines.criteria")} description={t("pipelines.criteriaHint")} labelElement="div">
      <Stack gap="sm" mt="xs">
        {criteria.map((criterion, index) => (
          <Group key={criterion.key} gap="sm" wrap="nowrap" align="flex-start">
            <TextInput
              flex={1}
              aria-label={t("pipelines.criterion", { number: index + 1 })}
              maxLength={300}
              {...inputOf(form, `exitCriteria.${index}.text`)}
            />
            <ActionIcon
              size={32}
              aria-label={t("pipelines.removeCriterion", { number: index + 1 })}
              onClick={() => form.removeListItem("exitCriteria", index)}
            >
              <IconTrash aria-hidden size={15} stroke={1.6} />
            </ActionIcon>
          </Group>
        ))}
        {criteria.length < most ? (
          <div>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus aria-hidden size={14} stroke={1.8} />}
              onClick={() => form.insertListItem("exitCriteria", { key: `added_${Date.now().toString(36)}`, text: "" })}
            >
              {t("pipelines.addCriterion")}
            </Button>
          </div>
        ) : null}
      </Stack>
    </Input.Wrapper>
  );
}
