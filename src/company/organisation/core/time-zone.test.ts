import { expect, test } from "vitest";
import { isTimeZone } from "./time-zone.ts";

test.each(["Europe/Amsterdam", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+5"])("known: %s", (name) => {
  expect(isTimeZone(name)).toBe(true);
});

test.each(["", "Amsterdam", "Europe/Mars", "+01:00", "Europe/Amsterdam; drop"])("unknown: %j", (name) => {
  expect(isTimeZone(name)).toBe(false);
});
