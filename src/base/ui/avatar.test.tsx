import { expect, test } from "vitest";
import { initialsOf } from "./avatar.tsx";

test.each([
  ["Jan van der Berg", "JB"],
  ["Sanne de Vries", "SV"],
  ["Cher", "C"],
  ["Élise ’t Hooft", "ÉH"],
  ["  anna   maria   smit ", "AS"],
  ["", ""],
])("%s has the initials %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
