import { expect, test } from "vitest";
import { withDefaults } from "./choices.ts";

test("nothing decided keeps every deal and invents nothing", () => {
  expect(withDefaults({}, "EUR")).toMatchObject({
    currency: "EUR",
    openValue: "unknown",
    withoutCompany: "keep",
    undated: "import-moment",
    closedWithoutDate: "reject",
    acceptSuggestions: false,
    unknown: { company: "create", product: "create", person: "create", territory: "create" },
  });
});

test("a decision counts for every way of writing the same name, and no name is special", () => {
  const { values, sectors } = withDefaults(
    { values: { product: { "GTXPró ": "create" } }, sectors: { A: "B" } },
    "EUR",
  );
  expect(values.product["gtxpro"]).toBe("create");
  expect(sectors["a"]).toBe("B");
  expect(values.company["constructor"]).toBeUndefined();
});
