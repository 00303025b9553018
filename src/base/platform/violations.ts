import type { Problem } from "#base/contract/problem.ts";

type DatabaseError = { constraint?: string; cause?: unknown };

/** Waits for a write; when one of the named constraints refuses it, throws the problem that says so in people's words. */
export async function refusedAs<T>(write: PromiseLike<T>, problems: Record<string, () => Problem>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const constraint = constraintOf(error);
    const problem = constraint === undefined ? undefined : problems[constraint];
    throw problem ? problem() : error;
  }
}

/** Drizzle wraps the driver's error, which knows the constraint. */
function constraintOf(error: unknown): string | undefined {
  const { constraint, cause } = (error ?? {}) as DatabaseError;
  return constraint ?? (cause ? constraintOf(cause) : undefined);
}
