import { useText } from "./text.ts";
import type { Run } from "./run.ts";

/** What to call a run: its first file, and how many more there are. */
export function useRunName(): (run: Pick<Run, "fileNames">) => string {
  const t = useText();
  return ({ fileNames: [file = "", ...more] }) =>
    more.length === 0 ? file : t("web.list.filesMore", { file, count: more.length });
}
