import { Radio, Stack, Text, Textarea } from "@mantine/core";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { inputOf } from "#base/ui/input-of.ts";
import { CategoryMark } from "#base/ui/meaning.tsx";
import { category } from "../../contract.ts";
import type { DealDetail } from "../deal.ts";
import { useText } from "../text.ts";
import { usePipelines } from "../use-pipelines.ts";
import { useVerbs } from "../verbs/deal-verbs.tsx";

/** Overrides the forecast category its stage proposes, with a reason; choosing the stage's own follows it again. */
export function CategoryDialog({ deal, opened, onClose }: { deal: DealDetail; opened: boolean; onClose: () => void }) {
  const t = useText();
  const verbs = useVerbs();
  const { stages } = usePipelines();
  const proposed = stages.get(deal.stageId)?.category;
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t("record.categoryTitle")}
      initialValues={{ category: deal.category, categoryReason: deal.categoryReason ?? "" }}
      submit={({ category: chosen, categoryReason }) =>
        verbs.edit(
          deal,
          {
            category: chosen,
            categoryReason: chosen === proposed || categoryReason.trim() === "" ? null : categoryReason,
          },
          "category",
        )
      }
      submitLabel={t("filter.apply")}
    >
      {(form) => (
        <>
          {proposed ? (
            <Text size="sm">
              {t("record.categoryHint", { stage: deal.stageName, category: t(`category.${proposed}`) })}
            </Text>
          ) : null}
          <Radio.Group label={t("record.categoryLabel")} {...inputOf(form, "category")}>
            <Stack gap="sm" mt="xs">
              {category.options.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={<CategoryMark category={value}>{t(`category.${value}`)}</CategoryMark>}
                />
              ))}
            </Stack>
          </Radio.Group>
          {form.values.category === proposed ? null : (
            <Textarea
              label={t("record.categoryReason")}
              autosize
              minRows={2}
              maxLength={500}
              {...inputOf(form, "categoryReason")}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
