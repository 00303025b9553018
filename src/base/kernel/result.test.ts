import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { err, isOk, ok } from "./result.ts";
import type { Result } from "./result.ts";

describe("Result", () => {
  test("a success keeps its value, a refusal its reason", () => {
    fc.assert(
      fc.property(fc.anything(), (content) => {
        expect(ok(content)).toEqual({ ok: true, value: content });
        expect(err(content)).toEqual({ ok: false, error: content });
        expect(isOk(ok(content))).toBe(true);
        expect(isOk(err(content))).toBe(false);
      }),
    );
  });

  test("isOk narrows to the value", () => {
    const result: Result<number, string> = ok(41);
    expect(isOk(result) ? result.value + 1 : 0).toBe(42);
  });
});
