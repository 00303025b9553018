import type { Question, RunDetail } from "./run.ts";
import { useText } from "./text.ts";

const mostShown = 3;
type About = Pick<Question, "file" | "count" | "rows">;

/** Where something occurs, in words: the first rows, with the file when there are several; and the same with how many rows. */
export function usePlaces(): Record<"rowsOf" | "placesOf", (run: RunDetail, about: About) => string> {
  const t = useText();
  const rowsOf = ({ files }: RunDetail, { file, count, rows }: About) => {
    const first = t(count > mostShown ? "web.choices.rowsMore" : "web.choices.rows", {
      rows: rows.slice(0, mostShown).join(", "),
    });
    const name = files.length > 1 ? files.find(({ position }) => position === file)?.name : undefined;
    return [first, name].filter(Boolean).join(" · ");
  };
  const placesOf = (run: RunDetail, about: About) =>
    `${t("web.choices.rowCount", { count: about.count })} · ${rowsOf(run, about)}`;
  return { rowsOf, placesOf };
}
