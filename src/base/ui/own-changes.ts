const memory = new Map<string, number>();
const keptMs = 5_000;

function idOf(value: unknown): string | null {
  if (value === null || typeof value !== "object" || !("id" in value)) return null;
  return typeof value.id === "string" ? value.id : null;
}

/** Remembers which record this tab just changed, from the input or the answer of the operation. */
export function rememberOwnChange(input: unknown, output: unknown): void {
  const now = performance.now();
  for (const [id, at] of memory) if (now - at > keptMs) memory.delete(id);
  for (const id of [idOf(input), idOf(output)]) if (id) memory.set(id, now);
}

/** Whether this tab changed the record moments ago, so that its own echo needs no refresh. */
export function isOwnChange(entityId: string): boolean {
  const at = memory.get(entityId);
  return at !== undefined && performance.now() - at < keptMs;
}
