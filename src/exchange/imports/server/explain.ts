import type { RowProblem } from "../core/table.ts";
import { en } from "../messages/en.ts";
import { nl } from "../messages/nl.ts";

type Language = "nl" | "en";
type Kept = Pick<RowProblem, "field" | "column" | "code" | "severity" | "value" | "params">;

const catalogues = { nl, en };

/** What is wrong with a row and what to do, in words; the place is the column's own name where there is one. */
export function explain(problem: Kept, language: Language): string {
  const { rows, labels } = catalogues[language];
  const label = problem.field === null ? "" : (labels[problem.field as keyof typeof labels] ?? problem.field);
  const values: Record<string, string | number> = {
    ...problem.params,
    where: problem.column ?? label,
    value: problem.value ?? "",
  };
  return rows[problem.code].replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name] ?? ""));
}

/** A row problem as the API tells it. */
export function presentProblem(problem: Kept, language: Language) {
  const { field, column, code, severity, value } = problem;
  return { field, column, code, severity, value, message: explain(problem, language) };
}

/** The words of the failed-rows file. */
export function reportTexts(language: Language): {
  row: string;
  reason: string;
  explain: (problem: RowProblem) => string;
} {
  return { ...catalogues[language].report, explain: (problem) => explain(problem, language) };
}
