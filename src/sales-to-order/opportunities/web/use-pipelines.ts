import { useMemo } from "react";
import { useOp } from "#base/ui/use-op.ts";
import { listCloseReasons, listPipelines } from "../pipelines-contract.ts";
import type { CloseReason, Pipeline, Stage } from "./deal.ts";

const rarelyChanges = 5 * 60_000;

/** Pipelines with their stages, and each stage by its id. */
export function usePipelines() {
  const query = useOp(listPipelines, {}, { staleTime: rarelyChanges });
  const pipelines: readonly Pipeline[] | undefined = query.data?.items;
  const stages = useMemo(
    () =>
      new Map<string, Stage>(
        pipelines?.flatMap((pipeline) => pipeline.stages.map((stage) => [stage.id, stage] as const)),
      ),
    [pipelines],
  );
  return { query, pipelines, stages };
}

/** The reasons that can be chosen for an outcome, in their order. */
export function useCloseReasons(outcome: "won" | "lost"): readonly CloseReason[] {
  const query = useOp(listCloseReasons, {}, { staleTime: rarelyChanges });
  return useMemo(
    () => query.data?.items.filter((reason) => reason.outcome === outcome && !reason.retired) ?? [],
    [query.data, outcome],
  );
}
