import fc from "fast-check";
import { expect, test } from "vitest";
import { takeBack } from "./take-back.ts";

const at = new Date("2026-11-20T10:00:00Z");
const soon = new Date("2026-11-20T10:05:00Z");
const record = fc.record({ a: fc.integer(), b: fc.option(fc.string()), c: fc.array(fc.integer()) });

test("what was changed gets its old value, and what changed otherwise keeps its own", () => {
  fc.assert(
    fc.property(record, record, record, (before, after, elsewhere) => {
      const changed = (field: "a" | "b" | "c") => JSON.stringify(before[field]) !== JSON.stringify(after[field]);
      const current = {
        a: changed("a") ? after.a : elsewhere.a,
        b: changed("b") ? after.b : elsewhere.b,
        c: changed("c") ? after.c : elsewhere.c,
      };
      const taken = takeBack({ before, after, at }, current, soon);
      expect(taken.ok && { ...current, ...taken.value }).toEqual({
        a: changed("a") ? before.a : elsewhere.a,
        b: changed("b") ? before.b : elsewhere.b,
        c: changed("c") ? before.c : elsewhere.c,
      });
    }),
  );
});

test("a change that was changed again, or is long ago, stays", () => {
  const change = { before: { a: 1 }, after: { a: 2 }, at };
  expect(takeBack(change, { a: 3 }, soon)).toEqual({ ok: false, error: { code: "changed_since" } });
  expect(takeBack(change, { a: 2 }, new Date("2026-11-20T10:15:01Z"))).toEqual({
    ok: false,
    error: { code: "too_late" },
  });
});
