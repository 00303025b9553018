import { expect, test } from "vitest";
import { isWritten } from "./read-page.ts";

test.each([
  ["bigint", "1000553400"],
  ["bigint", "-5"],
  ["integer", "0"],
  ["date", "2024-02-29"],
  ["text", 'o\'brien "&"'],
  ["timestamptz", "2026-06-15 10:00:00.123456+00"],
  ["timestamptz", "2026-06-15 23:59:59+05:30"],
] as const)("%s as PostgreSQL writes it: %s", (type, text) => expect(isWritten(type, text)).toBe(true));

test.each([
  ["bigint", "9".repeat(19)],
  ["bigint", "1.5"],
  ["integer", "2147483648"],
  ["date", "2026-02-31"],
  ["date", "infinity"],
  ["text", "a\0b"],
  ["timestamptz", "2026-02-31 10:00:00+00"],
  ["timestamptz", "2026-06-15 24:00:00+00"],
  ["timestamptz", "-1"],
  ["timestamptz", "2026-06-15 10:00:00+99"],
] as const)("%s that is made up: %s", (type, text) => expect(isWritten(type, text)).toBe(false));
