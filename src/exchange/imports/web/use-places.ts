import type { Question, RunDetail } from "./run.ts";
import { useText } from "./text.ts";

const mostShown = 3;

/** Where something occurs, in words: how many rows, the first of them, and the file when there are several. */
export function usePlaces(): (run: RunDetail, about: Pick<Question, "file" | "count" | "rows">) => string {
  const t = useText();
  return ({ files }, { file, count, rows }) => {
    const first = rows.slice(0, mostShown).join(", ");
    const name = files.length > 1 ? files.find(({ position }) => position === file)?.name : undefined;
    return [
      t("web.choices.rowCount", { count }),
      t(count > mostShown ? "web.choices.rowsMore" : "web.choices.rows", { rows: first }),
      name,
    ]
      .filter(Boolean)
      .join(" · ");
  };
}
