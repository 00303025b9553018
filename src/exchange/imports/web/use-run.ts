import { useOp } from "#base/ui/use-op.ts";
import { get } from "../contract.ts";
import { isBusy } from "./run.ts";

const pollMs = 700;

/** One run; while it is being carried out it is asked for again and again, so that its progress shows. */
export function useRun(id: string) {
  return useOp(get, { id }, { refetchInterval: ({ state: { data } }) => (data && isBusy(data) ? pollMs : false) });
}
