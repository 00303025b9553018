import { Button, Skeleton, Switch, Tabs, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Page, PageHeader } from "#base/ui/page.tsx";
import { ErrorState } from "#base/ui/states.tsx";
import { useUrlState } from "#base/ui/url-state.ts";
import { useText } from "../text.ts";
import { usePipelines } from "../use-pipelines.ts";
import { NewPipelineDialog } from "./new-pipeline-dialog.tsx";
import { PipelineSection } from "./pipeline-section.tsx";
import { ReasonsSection } from "./reasons-section.tsx";
import classes from "./settings.module.css";

/** How deals move: pipelines, their stages, and the reasons a deal can close with. */
export function PipelinesPage() {
  const t = useText();
  const [{ pipeline: chosen }, change] = useUrlState<{ pipeline?: string }>();
  const [adding, setAdding] = useState(false);
  const [showRetired, setShowRetired] = useState(false);
  const { query, pipelines } = usePipelines();
  const shown = pipelines?.filter((pipeline) => showRetired || !pipeline.retired || pipeline.id === chosen) ?? [];
  const current =
    shown.find((pipeline) => pipeline.id === chosen) ?? shown.find((pipeline) => pipeline.isDefault) ?? shown[0];
  const somethingRetired =
    pipelines?.some((pipeline) => pipeline.retired || pipeline.stages.some((stage) => stage.retired)) ?? false;
  return (
    <Page>
      <PageHeader
        title={t("pipelines.title")}
        tabTitle={t("pipelines.tab")}
        actions={
          <>
            {somethingRetired ? (
              <Switch
                label={t("pipelines.showRetired")}
                checked={showRetired}
                onChange={(event) => setShowRetired(event.currentTarget.checked)}
              />
            ) : null}
            <Button leftSection={<IconPlus aria-hidden size={16} stroke={2} />} onClick={() => setAdding(true)}>
              {t("pipelines.addPipeline")}
            </Button>
          </>
        }
      />
      <Text c="dimmed" maw="46rem">
        {t("pipelines.intro")}
      </Text>
      {query.isError && !pipelines ? <ErrorState problem={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Skeleton h={360} /> : null}
      {current && shown.length > 1 ? (
        <Tabs value={current.id} onChange={(id) => change({ pipeline: id })}>
          <Tabs.List>
            {shown.map((pipeline) => (
              <Tabs.Tab key={pipeline.id} value={pipeline.id}>
                {pipeline.name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={current.id} pt="md">
            <PipelineSection key={current.id} pipeline={current} showRetired={showRetired} />
          </Tabs.Panel>
        </Tabs>
      ) : null}
      {current && shown.length === 1 ? <PipelineSection pipeline={current} showRetired={showRetired} /> : null}
      <div className={classes.reasons}>
        <ReasonsSection showRetired={showRetired} />
      </div>
      <NewPipelineDialog
        pipelines={pipelines ?? []}
        opened={adding}
        onClose={() => setAdding(false)}
        onMade={(id) => change({ pipeline: id })}
      />
    </Page>
  );
}
