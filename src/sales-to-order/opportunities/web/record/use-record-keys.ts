import { useShortcuts } from "#base/ui/shortcuts.tsx";
import type { DealDetail } from "../deal.ts";
import { useText } from "../text.ts";
import { usePipelines } from "../use-pipelines.ts";
import { useVerbs } from "../verbs/deal-verbs.tsx";
import { useRefreshDeals } from "../verbs/use-send.ts";

/** The keys of a record: a stage on or back, won, lost, and editing its first fact. */
export function useRecordKeys(deal: DealDetail): void {
  const t = useText();
  const verbs = useVerbs();
  const refresh = useRefreshDeals();
  const { pipelines } = usePipelines();
  const stages =
    pipelines?.find((pipeline) => pipeline.id === deal.pipelineId)?.stages.filter((stage) => !stage.retired) ?? [];
  function shift(by: 1 | -1) {
    const at = stages.findIndex((stage) => stage.id === deal.stageId);
    const target = at === -1 ? undefined : stages[at + by];
    if (target && deal.can.edit && deal.status === "open") void verbs.move(deal, target).then(refresh);
  }
  useShortcuts([
    { keys: "]", label: t("key.forward"), run: () => shift(1) },
    { keys: "[", label: t("key.back"), run: () => shift(-1) },
    { keys: "w", label: t("key.win"), run: () => deal.can.close && void verbs.win(deal) },
    { keys: "v", label: t("key.lose"), run: () => deal.can.close && void verbs.lose(deal) },
    { keys: "e", label: t("key.edit"), run: () => document.querySelector<HTMLElement>("[data-fact] button")?.click() },
  ]);
}
