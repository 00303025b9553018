import { describe, expect, test } from "vitest";
import { CAPABILITIES, ROLES, capabilitiesOf, defaultVisibility, isRole, isWithin } from "./roles.ts";

describe("roles", () => {
  test("an administrator may do everything, an auditor reads everything and changes nothing", () => {
    expect([...capabilitiesOf("admin")].sort()).toEqual([...CAPABILITIES].sort());
    expect([...capabilitiesOf("auditor")].sort()).toEqual(
      CAPABILITIES.filter((capability) => capability.endsWith(".read")).sort(),
    );
  });

  test("personnel does not see deals", () => {
    expect(capabilitiesOf("hr").has("opportunity.read")).toBe(false);
    expect(ROLES.filter((role) => !capabilitiesOf(role).has("opportunity.read"))).toEqual(["hr"]);
  });

  test("only an administrator hands out roles", () => {
    expect(ROLES.filter((role) => capabilitiesOf(role).has("person.manage"))).toEqual(["admin"]);
  });

  test("everyone sees the people and territories they work with", () => {
    for (const role of ROLES) {
      expect(capabilitiesOf(role).has("person.read")).toBe(true);
      expect(capabilitiesOf(role).has("territory.read")).toBe(true);
    }
  });

  test("sellers see their own, managers their team, the rest everything", () => {
    expect(ROLES.map(defaultVisibility)).toEqual([
      "own",
      "team",
      "all",
      "all",
      "all",
      "own",
      "all",
      "all",
      "all",
      "all",
    ]);
  });

  test("a role is within another's rights only when it adds nothing", () => {
    expect(isWithin("rep", capabilitiesOf("sales_manager"))).toBe(true);
    expect(isWithin("sales_manager", capabilitiesOf("rep"))).toBe(false);
    expect(isWithin("auditor", capabilitiesOf("director"))).toBe(false);
    for (const role of ROLES) expect(isWithin(role, capabilitiesOf(role))).toBe(true);
  });

  test("names of roles are known", () => {
    expect(isRole("rep")).toBe(true);
    expect(isRole("owner")).toBe(false);
  });
});
