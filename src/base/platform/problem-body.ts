import { Problem } from "#base/contract/problem.ts";
import { MAX_BODY_BYTES, MAX_FILE_MEGABYTES } from "./limits.ts";

/** Looks a sentence up: namespace (a room, or base), key, language, values to fill in; null when the catalogue has none. */
export type Sentences = (
  namespace: string,
  key: string,
  language: "nl" | "en",
  params?: Record<string, string | number>,
) => string | null;

type Foreign = { code?: string; statusCode?: number; constraint?: string };

/** Any error as a problem: our own as they are, the server's and the database's refusals translated, the rest "internal". */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, statusCode } = error as Foreign;
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE")
    return new Problem("too_large", 413, { params: { megabytes: MAX_BODY_BYTES / 1024 / 1024 } });
  if (code === "FST_REQ_FILE_TOO_LARGE" || statusCode === 413)
    return new Problem("too_large", 413, { params: { megabytes: MAX_FILE_MEGABYTES } });
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE" || statusCode === 415) return new Problem("media_type", 415);
  if (code?.startsWith("FST_") && statusCode && statusCode < 500) return new Problem("malformed", 400);
  // Two writers met in the database: serialization failure, deadlock, lock not available.
  if (code === "40001" || code === "40P01" || code === "55P03") return new Problem("unavailable", 503);
  if (code === "ECONNREFUSED" || code === "57P01" || code === "57P03" || code === "53300")
    return new Problem("unavailable", 503);
  return fromCause(error) ?? new Problem("internal", 500);
}

/** Drizzle wraps the driver's error; the code that tells what happened sits one level down. */
function fromCause(error: unknown): Problem | null {
  const cause = (error as { cause?: unknown } | null)?.cause;
  return cause ? problemOf(cause) : null;
}

/** RFC 9457 body: what happened, what is safe and what to do, in the caller's language, per field where fields are wrong. */
export function problemBody(problem: Problem, sentences: Sentences, language: "nl" | "en", requestId: string): object {
  const [namespace, key] = problem.code.includes(".")
    ? (problem.code.split(".", 2) as [string, string])
    : ["base", problem.code];
  const say = (part: string) => sentences(namespace, `problems.${key}.${part}`, language, problem.params);
  const errors = problem.fields.map(({ field, code, params }) => {
    const [room, name] = code.includes(".") ? (code.split(".", 2) as [string, string]) : ["base", code];
    return { field, code, message: sentences(room, `fields.${name}`, language, params) ?? code };
  });
  return {
    type: `/api/docs#problem-${problem.code}`,
    title: say("title") ?? problem.code,
    status: problem.status,
    detail: say("detail") ?? undefined,
    code: problem.code,
    ...(errors.length > 0 ? { errors } : {}),
    requestId,
    ...problem.extra,
  };
}
