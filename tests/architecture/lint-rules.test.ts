import { join } from "node:path";
import { expect, test } from "vitest";
import { planted, root, runTool } from "./run-tool.ts";

type Report = { diagnostics: { code: string; filename: string }[] };

test("each house rule of the linter catches its planted violation, and src/app may read the environment", () => {
  const output = runTool(
    "oxlint/bin/oxlint",
    ["--config", join(root, ".oxlintrc.json"), "--format", "json", "src"],
    planted,
  );
  const found = (JSON.parse(output) as Report).diagnostics.map(({ code, filename }) => `${code} ${filename}`);
  expect(found.sort()).toEqual([
    "eslint(no-console) src/company/people/core/logs.ts",
    "eslint(no-console) src/company/people/server/prints.ts",
    "eslint(no-restricted-imports) src/company/people/server/imports-the-environment.ts",
    "eslint(no-restricted-properties) src/company/people/core/asks-the-clock.ts",
    "eslint(no-restricted-properties) src/company/people/core/throws-dice.ts",
    "node(no-process-env) src/company/people/core/reads-process.ts",
    "node(no-process-env) src/company/people/server/reads-the-environment.ts",
    "typescript(ban-ts-comment) src/company/people/server/silences-the-compiler.ts",
    "typescript(no-explicit-any) src/company/people/server/anything-goes.ts",
  ]);
});
