import { expect, test } from "vitest";
import { distinctiveName } from "./distinctive-name.ts";

test.each([
  ["Van der Meer Techniek B.V.", "Van der Meer Techniek"],
  ["Stichting De Linde", "De Linde"],
  ["Koopmans Holding BV", "Koopmans"],
  ["  Agri   Noord ", "Agri Noord"],
])("%s is known by %s", (name, distinctive) => {
  expect(distinctiveName(name)).toBe(distinctive);
});

test("a name of nothing but forms stays whole", () => {
  expect(distinctiveName("Holding B.V.")).toBe("Holding B.V.");
});
