import { Select, Textarea } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { inputOf } from "#base/ui/input-of.ts";
import { DateInput } from "#base/ui/date-input.tsx";
import { useToday } from "#base/ui/figures.tsx";
import { useText } from "../text.ts";
import { useCloseReasons } from "../use-pipelines.ts";

export type Closing = { closedOn: string | null; reasonId: string | null; note: string };

/** What closing asks whatever the outcome: when, why, and what there is to learn. */
export function ClosingFields<V extends Closing>({
  form,
  outcome,
}: {
  form: UseFormReturnType<V>;
  outcome: "won" | "lost";
}) {
  const t = useText();
  const today = useToday();
  const reasons = useCloseReasons(outcome);
  return (
    <>
      <Select
        label={t("close.reason")}
        placeholder={t("close.reasonPlaceholder")}
        data-autofocus
        clearable
        data={reasons.map((reason) => ({ value: reason.id, label: reason.name }))}
        {...inputOf(form, "reasonId")}
      />
      <DateInput label={t("close.closedOn")} max={today} {...inputOf(form, "closedOn")} />
      <Textarea
        label={t("close.note")}
        description={t("close.noteHint")}
        autosize
        minRows={2}
        maxLength={2000}
        {...inputOf(form, "note")}
      />
    </>
  );
}

/** The closing part as the API takes it. */
export function closingOf({ closedOn, reasonId, note }: Closing) {
  return { reasonId, note: note === "" ? null : note, ...(closedOn ? { closedOn } : {}) };
}
