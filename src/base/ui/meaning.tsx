import type { ReactNode } from "react";
import classes from "./meaning.module.css";

/** The one colour of each kind of stage and outcome, in both themes; bars and dots everywhere use these. */
export const stageColours = {
  top: "var(--koers-part-top)",
  middle: "var(--koers-part-middle)",
  bottom: "var(--koers-part-bottom)",
  won: "var(--koers-won)",
  lost: "var(--koers-lost)",
} as const;
export type StageKind = keyof typeof stageColours;

/** The one colour of each forecast category. */
export const categoryColours = {
  pipeline: "var(--koers-pipeline)",
  best_case: "var(--koers-best-case)",
  commit: "var(--koers-commit)",
  omitted: "var(--koers-omitted)",
} as const;
export type ForecastCategory = keyof typeof categoryColours;

/** A stage or outcome: its colour as a dot, its name as the word. */
export function StageMark({ kind, children }: { kind: StageKind; children: ReactNode }) {
  return <Mark colour={stageColours[kind]}>{children}</Mark>;
}

/** A forecast category: its colour as a square, its name as the word. */
export function CategoryMark({ category, children }: { category: ForecastCategory; children: ReactNode }) {
  return (
    <Mark colour={categoryColours[category]} square>
      {children}
    </Mark>
  );
}

function Mark({ colour, square = false, children }: { colour: string; square?: boolean; children: ReactNode }) {
  return (
    <span className={classes.mark}>
      <span
        aria-hidden
        className={square ? `${classes.dot} ${classes.square}` : classes.dot}
        style={{ "--mark": colour }}
      />
      {children}
    </span>
  );
}
