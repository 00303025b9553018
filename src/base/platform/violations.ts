import type { Problem } from "#base/contract/problem.ts";

type DatabaseError = { code?: string; constraint?: string; cause?: unknown };

/** SQLSTATE of a record that others still refer to, or of a reference to a record that is not there. */
export const FOREIGN_KEY_VIOLATION = "23503";

/**
 * Waits for a write; when a constraint refuses it, throws the problem that says so in people's words: the one under the
 * constraint's name, or else under the SQLSTATE.
 */
export async function refusedAs<T>(write: PromiseLike<T>, problems: Record<string, () => Problem>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const { constraint = "", code = "" } = refusalOf(error);
    const problem = problems[constraint] ?? problems[code];
    throw problem ? problem() : error;
  }
}

/** Drizzle wraps the driver's error, which knows the constraint. */
function refusalOf(error: unknown): DatabaseError {
  const refusal = (error ?? {}) as DatabaseError;
  return refusal.constraint === undefined && refusal.cause ? refusalOf(refusal.cause) : refusal;
}
