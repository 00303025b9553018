import type { z } from "zod";
import type { FieldProblem } from "#base/contract/problem.ts";

type Issue = z.core.$ZodIssue;

const pathOf = (path: readonly PropertyKey[]) => path.map(String).join(".");

/** Turns the issues of a failed parse into problems per field; their sentences are `fields.<code>` of the base catalogue. */
export function fieldProblemsOf(error: z.ZodError): FieldProblem[] {
  return error.issues.flatMap((issue) => describe(issue as Issue));
}

function describe(issue: Issue): FieldProblem[] {
  const field = pathOf(issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ field: pathOf([...issue.path, key]), code: "unknown" }));
    case "invalid_type":
      return [issue.input === undefined ? { field, code: "required" } : { field, code: typeCode(issue.expected) }];
    case "too_big":
      return [{ field, code: MORE[issue.origin] ?? "too_big", params: { max: Number(issue.maximum) } }];
    case "too_small":
      if (LESS[issue.origin] && Number(issue.minimum) === 1) return [{ field, code: "required" }];
      return [{ field, code: LESS[issue.origin] ?? "too_small", params: { min: Number(issue.minimum) } }];
    case "invalid_format":
      return [{ field, code: formatCode(issue.format) }];
    case "invalid_value":
      return [{ field, code: "choice", params: { choices: issue.values.map(String).join(", ") } }];
    case "invalid_union":
      return unionProblems(issue, field);
    case "custom":
      return [{ field, code: issue.message === "Invalid input" ? "invalid" : issue.message }];
    default:
      return [{ field, code: "invalid" }];
  }
}

/** Of a union, the sentence of its last branch: branches are written from special to plain. */
function unionProblems(issue: Issue & { code: "invalid_union" }, field: string): FieldProblem[] {
  const last = issue.errors.at(-1)?.[0];
  if (!last) return [{ field, code: "invalid" }];
  return describe({ ...last, path: [...issue.path, ...last.path] } as Issue);
}

const MORE: Record<string, string> = { string: "too_long", array: "too_many", record: "too_many", object: "too_many" };
const LESS: Record<string, string> = { string: "too_short", array: "too_few" };

function typeCode(expected: string): string {
  if (expected === "int") return "integer";
  return expected === "number" ? "number" : "invalid";
}

function formatCode(format: string): string {
  const known: Record<string, string> = {
    uuid: "uuid",
    email: "email",
    url: "url",
    datetime: "datetime",
    date: "date",
    safeint: "integer",
  };
  return known[format] ?? "invalid";
}

/** Texts that PostgreSQL cannot keep: with a NUL character, or with half a surrogate pair. */
export function unstorableFields(value: unknown, path: readonly PropertyKey[] = []): FieldProblem[] {
  if (typeof value === "string")
    return value.includes("\0") || !value.isWellFormed() ? [{ field: pathOf(path), code: "invalid" }] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => unstorableFields(inner, [...path, name]));
}
