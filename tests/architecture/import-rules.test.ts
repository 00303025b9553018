import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planted, root, runTool } from "./run-tool.ts";

type Violation = { rule: { name: string }; from: string };
type Cruise = { summary: { violations: Violation[] } };

/** Which file breaks which rule; every other file of the miniature is an import that must be allowed. */
const expected: Record<string, readonly string[]> = {
  "no-circular": ["src/base/kernel/circle-one.ts"],
  "no-unresolvable": ["src/base/platform/leads-nowhere.ts"],
  "base-knows-nothing-about-sales": ["src/base/platform/knows-sales.ts"],
  "floor-order-company": ["src/company/house/looks-ahead.ts"],
  "floor-order-relations": ["src/relations/house/looks-ahead.ts"],
  "floor-order-market-to-sales": ["src/market-to-sales/house/looks-ahead.ts"],
  "floor-order-sales-to-order": ["src/sales-to-order/house/looks-ahead.ts"],
  "floor-order-order-to-loyalty": ["src/order-to-loyalty/house/looks-ahead.ts"],
  "floor-order-steering": ["src/steering/house/looks-ahead.ts"],
  "floor-order-team": ["src/team/house/looks-ahead.ts"],
  "floor-order-exchange": ["src/exchange/house/looks-ahead.ts"],
  "room-privacy": ["src/steering/targets/opens-a-drawer.ts", "src/steering/targets/server/takes-rows.ts"],
  "room-privacy-app": ["src/app/cli.ts"],
  "core-purity": [
    "src/company/people/core/asks-the-database.ts",
    "src/company/people/core/uses-node.ts",
    "src/company/people/core/uses-zod.ts",
  ],
  "kernel-purity": ["src/base/kernel/reads-files.ts"],
  "metrics-purity": ["src/base/metrics/uses-zod.ts"],
  "contract-stands-alone": ["src/base/contract/runs-queries.ts"],
  "web-not-server": ["src/company/people/web/asks-the-server.tsx"],
  "web-reaches-no-server": [
    "src/company/people/web/asks-by-a-detour.tsx",
    "src/company/people/web/asks-the-server.tsx",
  ],
  "web-not-node": ["src/company/people/web/reads-files.tsx"],
  "server-not-web": ["src/company/people/server/draws-a-button.ts"],
  "database-only-in-platform": ["src/company/people/server/opens-a-connection.ts"],
  "pool-only-in-platform": ["src/company/people/server/takes-the-pool.ts"],
  "no-test-code-in-the-product": ["src/company/people/server/leans-on-a-test.ts"],
  "server-needs-no-dev-dependency": ["src/company/people/server/needs-a-tool.ts"],
};

const configuration = join(root, ".dependency-cruiser.cjs");

test("each import rule catches its planted violation, and allows everything else", () => {
  const output = runTool(
    "dependency-cruiser/bin/dependency-cruiser.mjs",
    ["--config", configuration, "--output-type", "json", "src"],
    planted,
  );
  const found: Record<string, string[]> = {};
  for (const { rule, from } of (JSON.parse(output) as Cruise).summary.violations) {
    const files = (found[rule.name] ??= []);
    if (!files.includes(from)) files.push(from);
  }
  for (const files of Object.values(found)) files.sort();
  expect(found).toEqual(expected);
});

test("no import rule is without a planted violation", () => {
  const { forbidden } = createRequire(import.meta.url)(configuration) as { forbidden: { name: string }[] };
  expect(forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(expected).sort());
});
