import { randomBytes } from "node:crypto";
import { uuidv7 } from "#base/kernel/id.ts";

/** A new record's id; ids made later sort later. */
export function newId(now: Date): string {
  return uuidv7(now.getTime(), randomBytes(10));
}
