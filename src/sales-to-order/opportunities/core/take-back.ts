import { err, ok, type Result } from "#base/kernel/result.ts";

/** The fields of a record at one moment, as plain values that can be compared. */
export type Fields = Readonly<Record<string, unknown>>;

/** How long a change can be taken back by who made it. */
export const TAKE_BACK_MINUTES = 15;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What to write to take one change back: every field it changed gets the value it had, those that followed along too (age
 * in the stage, push counter, probability). Refused when one of them changed again since, or when it was too long ago.
 */
export function takeBack(
  change: { before: Fields; after: Fields; at: Date },
  current: Fields,
  now: Date,
): Result<Fields, { code: "changed_since" | "too_late" }> {
  const changed = Object.keys(change.after).filter((field) => !same(change.before[field], change.after[field]));
  if (changed.some((field) => !same(current[field], change.after[field]))) return err({ code: "changed_since" });
  if (now.getTime() - change.at.getTime() > TAKE_BACK_MINUTES * 60_000) return err({ code: "too_late" });
  return ok(Object.fromEntries(changed.map((field) => [field, change.before[field]])));
}
