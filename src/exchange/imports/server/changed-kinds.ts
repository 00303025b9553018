import type { EventRecord } from "#base/platform/events.ts";
import { objectNames } from "../core/plan.ts";
import type { RunRow } from "./runs.ts";
import { entityOf } from "./write-context.ts";

/** One event per kind of record that a run changed, so that every open screen of that kind looks again. */
export function changedKinds(
  counts: RunRow["counts"],
  runId: string,
  verb: "imported" | "import_undone",
): EventRecord[] {
  return objectNames.flatMap((name) => {
    const { create = 0, update = 0 } = counts?.records[name] ?? {};
    if (create + update === 0) return [];
    return [
      { type: `${entityOf[name]}.${verb}`, entity: entityOf[name], entityId: null, after: { runId, create, update } },
    ];
  });
}
