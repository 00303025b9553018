import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ProblemSummary, RunDetail } from "./run.ts";
import { useText } from "./text.ts";
import { usePlaces } from "./use-places.ts";
import classes from "./outcome.module.css";

const toChoices = ["choice_needed", "value_unknown", "stage_unknown", "company_missing", "close_date_missing"];

/** Where a kind of problem is solved inside Koers; null when only the file can be corrected. */
function solvedIn({ code, column }: ProblemSummary): "choices" | "mapping" | null {
  if (toChoices.includes(code)) return "choices";
  return code === "required" && column === null ? "mapping" : null;
}

/** Kinds of problems with how often and where first, each with the way to its solution. */
export function ProblemList({ run, severity }: { run: RunDetail; severity: ProblemSummary["severity"] }) {
  const t = useText();
  const { placesOf } = usePlaces();
  const solution = (problem: ProblemSummary) => (run.can.configure && severity === "error" ? solvedIn(problem) : null);
  const problems = run.problems.filter(
    (problem) =>
      problem.severity === severity &&
      // Of errors each row is shown below; summed up here is what occurs more than once, or can be solved in one go.
      (severity === "warning" || problem.count > 1 || solution(problem) !== null),
  );
  const Picture = severity === "error" ? IconAlertTriangle : IconInfoCircle;
  if (problems.length === 0) return null;
  return (
    <ul className={classes.problems}>
      {problems.map((problem) => {
        const step = solution(problem);
        return (
          <li key={`${problem.file} ${problem.code} ${problem.column ?? problem.field}`} data-severity={severity}>
            <Picture aria-hidden size={16} stroke={1.8} />
            <span className={classes.problemText}>
              {problem.message} <span className={classes.quiet}>{placesOf(run, problem)}</span>
            </span>
            {step ? (
              <Link to="." search={{ step }} className={classes.solve}>
                {t(step === "choices" ? "web.check.decide" : "web.check.map")}
              </Link>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
