import type { Op } from "./op.ts";

/** Every problem an operation can answer, as status → codes: its own and those that follow from its shape. */
export function problemsOf(op: Op): Map<number, string[]> {
  const writes = op.method !== "GET";
  const readsBody = op.body !== undefined || op.consumes === "multipart";
  const problems = new Map<number, string[]>();
  const add = (status: number, code: string, applies = true) => {
    if (applies) problems.set(status, [...(problems.get(status) ?? []), code]);
  };
  for (const declared of op.problems ?? []) {
    if (typeof declared === "string") add(409, declared);
    else add(declared[1], declared[0]);
  }
  add(400, "malformed", readsBody);
  add(401, "unauthorized", op.needs !== "public");
  add(403, "forbidden", !isOpen(op));
  add(403, "csrf", writes);
  add(404, "not_found", op.params !== undefined);
  add(413, "too_large", readsBody);
  add(415, "media_type", readsBody);
  add(422, "invalid_input");
  add(422, "idempotency_mismatch", takesIdempotencyKey(op));
  add(429, "rate_limited");
  add(500, "internal");
  add(503, "unavailable");
  return new Map([...problems].sort(([a], [b]) => a - b));
}

const isOpen = (op: Op) => op.needs === "public" || op.needs === "signed-in";

/** Whether sending the same Idempotency-Key again gives the same answer instead of a second record. */
export function takesIdempotencyKey(op: Op): boolean {
  return op.method === "POST" && op.needs !== "public";
}
