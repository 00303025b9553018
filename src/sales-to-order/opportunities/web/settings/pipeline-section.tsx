import { ActionIcon, Badge, Button, Menu, TextInput } from "@mantine/core";
import { IconDots, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useConfirm } from "#base/ui/confirm-dialog.tsx";
import { InlineEdit } from "#base/ui/inline-edit.tsx";
import { showDone, showProblem } from "#base/ui/toasts.tsx";
import { useOpMutation } from "#base/ui/use-op.ts";
import { editPipeline } from "../../pipelines-contract.ts";
import type { Pipeline, Stage } from "../deal.ts";
import { Notice } from "../notice.tsx";
import { useText } from "../text.ts";
import { StageDialog } from "./stage-dialog.tsx";
import { StageList } from "./stage-list.tsx";
import classes from "./settings.module.css";

/** One pipeline: its name, whether it is the default, and its stages in order. */
export function PipelineSection({ pipeline, showRetired }: { pipeline: Pipeline; showRetired: boolean }) {
  const t = useText();
  const edit = useOpMutation(editPipeline);
  const [stage, setStage] = useState<Stage | "new" | null>(null);
  const open = pipeline.stages.filter((each) => !each.retired);
  const descends = open.some((each, index) => index > 0 && each.probability < (open[index - 1]?.probability ?? 0));
  return (
    <section aria-label={pipeline.name}>
      <header className={classes.head}>
        <h2 className={classes.name}>
          <InlineEdit
            label={t("pipelines.pipelineName")}
            value={pipeline.name}
            display={pipeline.name}
            editor={(props) => (
              <TextInput {...props} maxLength={100} onChange={(event) => props.onChange(event.currentTarget.value)} />
            )}
            onSave={(name) => edit.mutateAsync({ id: pipeline.id, name, version: pipeline.version })}
          />
        </h2>
        {pipeline.isDefault ? <Badge>{t("pipelines.default")}</Badge> : null}
        {pipeline.retired ? <Badge color="gray">{t("pipelines.retired")}</Badge> : null}
        <div className={classes.right}>
          <PipelineMenu pipeline={pipeline} />
        </div>
      </header>
      {descends ? (
        <Notice icon={<span aria-hidden>◆</span>} tone="warning">
          {t("pipelines.advice")}
        </Notice>
      ) : null}
      <StageList pipeline={pipeline} showRetired={showRetired} onEdit={setStage} />
      <Button
        mt="sm"
        variant="subtle"
        leftSection={<IconPlus aria-hidden size={15} stroke={1.8} />}
        onClick={() => setStage("new")}
      >
        {t("pipelines.addStage")}
      </Button>
      <StageDialog pipeline={pipeline} stage={stage} onClose={() => setStage(null)} />
    </section>
  );
}

function PipelineMenu({ pipeline }: { pipeline: Pipeline }) {
  const t = useText();
  const confirm = useConfirm();
  const edit = useOpMutation(editPipeline, {
    onError: showProblem,
    onSuccess: (saved) => showDone(t("pipelines.saved", { what: saved.name })),
  });
  const change = (changes: { isDefault?: true; retired?: boolean }) =>
    edit.mutate({ id: pipeline.id, version: pipeline.version, ...changes });
  async function retire() {
    const question = {
      title: t("pipelines.retirePipelineTitle", { pipeline: pipeline.name }),
      detail: t("pipelines.retirePipelineDetail"),
      confirmLabel: t("pipelines.retire"),
      danger: true,
    };
    if (await confirm(question)) change({ retired: true });
  }
  if (pipeline.isDefault) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t("pipelines.actionsFor", { name: pipeline.name })}>
          <IconDots aria-hidden size={16} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {pipeline.retired ? null : (
          <Menu.Item onClick={() => change({ isDefault: true })}>{t("pipelines.makeDefault")}</Menu.Item>
        )}
        {pipeline.retired ? (
          <Menu.Item onClick={() => change({ retired: false })}>{t("pipelines.reinstate")}</Menu.Item>
        ) : (
          <Menu.Item onClick={() => void retire()}>{t("pipelines.retire")}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
