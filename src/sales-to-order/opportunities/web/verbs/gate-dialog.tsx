import { Divider, Text, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { inputOf } from "#base/ui/input-of.ts";
import { DateInput } from "#base/ui/date-input.tsx";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { MoneyInput } from "#base/ui/money-input.tsx";
import { PersonSelect } from "#company/people/web/index.ts";
import { CompanySelect } from "#relations/companies/web/index.ts";
import { useText } from "../text.ts";
import { useDialogAnswer } from "./use-dialog-answer.ts";
import type { DialogOf, GateField } from "./use-ask.ts";

type Values = {
  fields: {
    companyId: string | null;
    amount: number | null;
    expectedClose: string | null;
    ownerId: string | null;
    nextStep: string;
    source: string;
  };
  reason: string;
};

const nothingYet: Values = {
  fields: { companyId: null, amount: null, expectedClose: null, ownerId: null, nextStep: "", source: "" },
  reason: "",
};

/** What a stage requires before a deal enters it: exactly the missing fields, or a reason to go on without them. */
export function GateDialog({ deal, stage, missing, send, opened, onDone }: DialogOf<"gate">) {
  const t = useText();
  const { keep, close } = useDialogAnswer(onDone);
  const filled = ({ fields }: Values) =>
    Object.fromEntries(
      missing.map((field) => [field, fields[field]]).filter(([, value]) => value !== null && value !== ""),
    );
  return (
    <FormDialog<Values>
      opened={opened}
      onClose={close}
      title={t("gate.title", { stage: stage.name })}
      initialValues={nothingYet}
      validate={(values) =>
        Object.keys(filled(values)).length < missing.length && values.reason.trim() === ""
          ? { reason: t("gate.fillOrReason") }
          : {}
      }
      submit={(values) =>
        keep(
          send({
            stageId: stage.id,
            fields: filled(values),
            ...(values.reason.trim() === "" ? {} : { reason: values.reason }),
          }),
        )
      }
      submitLabel={t("gate.move")}
    >
      {(form) => (
        <>
          <Text size="sm">{t("gate.detail", { name: deal.name, stage: stage.name })}</Text>
          {missing.map((field, index) => (
            <GateFieldInput key={field} field={field} form={form} currency={deal.currency} first={index === 0} />
          ))}
          <Divider label={t("gate.orReason")} />
          <Textarea
            label={t("gate.reason")}
            description={t("gate.reasonHint")}
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

function GateFieldInput({
  field,
  form,
  currency,
  first,
}: {
  field: GateField;
  form: UseFormReturnType<Values>;
  currency: string;
  first: boolean;
}) {
  const t = useText();
  const props = {
    label: t(`field.${field}`),
    ...inputOf(form, `fields.${field}`),
    ...(first ? { "data-autofocus": true } : {}),
  };
  switch (field) {
    case "companyId":
      return <CompanySelect {...props} creatable />;
    case "ownerId":
      return <PersonSelect {...props} />;
    case "amount":
      return <MoneyInput {...props} currency={currency} />;
    case "expectedClose":
      return <DateInput {...props} />;
    case "nextStep":
      return <TextInput {...props} maxLength={500} />;
    case "source":
      return <TextInput {...props} maxLength={100} />;
  }
}
