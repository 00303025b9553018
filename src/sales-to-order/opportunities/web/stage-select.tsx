import { Select } from "@mantine/core";
import type { SelectProps } from "@mantine/core";
import { usePipelines } from "./use-pipelines.ts";

type StageSelectProps = Omit<SelectProps, "data"> & {
  /** The pipeline whose stages can be chosen; the default one unless told. */ pipelineId?: string | null;
};

/** Chooses a stage that is still in use. */
export function StageSelect({ pipelineId, ...props }: StageSelectProps) {
  const { pipelines } = usePipelines();
  const pipeline = pipelines?.find((each) => (pipelineId ? each.id === pipelineId : each.isDefault));
  const data =
    pipeline?.stages
      .filter((stage) => !stage.retired || stage.id === props.value)
      .map((stage) => ({ value: stage.id, label: stage.name })) ?? [];
  return <Select allowDeselect={false} {...props} data={data} />;
}
