import { Button, Collapse, Group, Select, Stack, TextInput } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { UseFormReturnType } from "@mantine/form";
import { inputOf } from "#base/ui/input-of.ts";
import { DateInput } from "#base/ui/date-input.tsx";
import { FormDialog } from "#base/ui/form-dialog.tsx";
import { MoneyInput } from "#base/ui/money-input.tsx";
import { useCan, useMe } from "#base/ui/session.tsx";
import { showUndo } from "#base/ui/toasts.tsx";
import { useOpMutation } from "#base/ui/use-op.ts";
import { PersonSelect } from "#company/people/web/index.ts";
import { ProductSelect } from "#company/products/web/index.ts";
import { CompanySelect } from "#relations/companies/web/index.ts";
import * as contract from "../contract.ts";
import { ChannelSelect } from "./channel-select.tsx";
import type { DealDetail } from "./deal.ts";
import { StageSelect } from "./stage-select.tsx";
import { useText } from "./text.ts";
import { usePipelines } from "./use-pipelines.ts";

type Values = {
  name: string;
  companyId: string | null;
  amount: number | null;
  stageId: string | null;
  ownerId: string | null;
  expectedClose: string | null;
  productId: string | null;
  nextStep: string;
  nextStepOn: string | null;
  source: string;
  channelId: string | null;
  type: DealDetail["type"];
};

/** A new deal: the name is enough, the rest may wait. Opens the record that was made. */
export function NewDealDialog({
  opened,
  onClose,
  pipelineId,
  companyId = null,
}: {
  opened: boolean;
  onClose: () => void;
  pipelineId?: string | undefined;
  companyId?: string | null;
}) {
  const t = useText();
  const navigate = useNavigate();
  const { person } = useMe();
  const { pipelines } = usePipelines();
  const create = useOpMutation(contract.create, { refresh: ["companies"] });
  const bin = useOpMutation(contract.bin);
  const pipeline = pipelines?.find((each) => (pipelineId ? each.id === pipelineId : each.isDefault));
  const first = pipeline?.stages.find((stage) => !stage.retired)?.id ?? null;
  const initialValues: Values = {
    name: "",
    companyId,
    amount: null,
    stageId: null,
    ownerId: person.id,
    expectedClose: null,
    productId: null,
    nextStep: "",
    nextStepOn: null,
    source: "",
    channelId: null,
    type: "new",
  };

  async function submit({ name, stageId, productId, amount, expectedClose, nextStepOn, ...rest }: Values) {
    const deal = await create.mutateAsync({
      ...rest,
      name,
      ...(expectedClose ? { expectedClose } : {}),
      ...(nextStepOn ? { nextStepOn } : {}),
      ...(amount === null ? {} : { amount }),
      ...(productId ? { lines: [{ productId }] } : {}),
      ...((stageId ?? first) ? { stageId: stageId ?? first ?? "" } : {}),
    });
    showUndo({
      message: t("done.created", { name: deal.name }),
      undo: () => bin.mutateAsync({ id: deal.id, version: deal.version }),
    });
    await navigate({ to: `/kansen/${deal.id}` });
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t("create.title")}
      initialValues={initialValues}
      submit={submit}
      submitLabel={t("create.confirm")}
      size="lg"
    >
      {(form) => <Fields form={form} pipelineId={pipeline?.id ?? null} firstStageId={first} />}
    </FormDialog>
  );
}

function Fields({
  form,
  pipelineId,
  firstStageId,
}: {
  form: UseFormReturnType<Values>;
  pipelineId: string | null;
  firstStageId: string | null;
}) {
  const t = useText();
  const { currency } = useMe().organisation;
  const mayReassign = useCan("opportunity.reassign");
  const [more, setMore] = useState(false);
  const stage = inputOf(form, "stageId");
  return (
    <>
      <TextInput
        label={t("create.name")}
        placeholder={t("create.namePlaceholder")}
        data-autofocus
        withAsterisk
        maxLength={200}
        {...inputOf(form, "name")}
      />
      <CompanySelect label={t("field.companyId")} creatable clearable {...inputOf(form, "companyId")} />
      <Group grow align="flex-start">
        <MoneyInput
          label={t("field.amount")}
          description={t("create.amountHint")}
          currency={currency}
          {...inputOf(form, "amount")}
        />
        <DateInput label={t("field.expectedClose")} description={"\u00a0"} {...inputOf(form, "expectedClose")} />
      </Group>
      <Group grow align="flex-start">
        <StageSelect
          label={t("field.stageId")}
          pipelineId={pipelineId}
          {...stage}
          value={(stage.value as string | null) ?? firstStageId}
        />
        <PersonSelect label={t("field.ownerId")} disabled={!mayReassign} {...inputOf(form, "ownerId")} />
      </Group>
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={more}
          rightSection={
            <IconChevronDown aria-hidden size={14} stroke={1.8} style={more ? { rotate: "180deg" } : undefined} />
          }
          onClick={() => setMore(!more)}
        >
          {more ? t("create.less") : t("create.more")}
        </Button>
      </div>
      <Collapse expanded={more}>
        <Stack gap="md">
          <ProductSelect label={t("field.product")} clearable {...inputOf(form, "productId")} />
          <Group grow align="flex-start">
            <TextInput label={t("field.nextStep")} maxLength={500} {...inputOf(form, "nextStep")} />
            <DateInput label={t("field.nextStepOn")} {...inputOf(form, "nextStepOn")} />
          </Group>
          <Group grow align="flex-start">
            <ChannelSelect label={t("field.channelId")} clearable {...inputOf(form, "channelId")} />
            <TextInput label={t("field.source")} maxLength={100} {...inputOf(form, "source")} />
          </Group>
          <Select
            label={t("field.type")}
            allowDeselect={false}
            data={contract.dealType.options.map((value) => ({ value, label: t(`type.${value}`) }))}
            {...inputOf(form, "type")}
          />
        </Stack>
      </Collapse>
    </>
  );
}
