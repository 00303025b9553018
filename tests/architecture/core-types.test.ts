import { expect, test } from "vitest";
import { planted, runTool } from "./run-tool.ts";

test("in core, kernel and metrics the outside world is a type error", () => {
  const output = runTool("@typescript/native/bin/tsc", ["-p", "tsconfig.core.json", "--pretty", "false"], planted);
  const found = [...output.matchAll(/^(\S+)\(\d+,\d+\): error \w+: Cannot find name '(\w+)'/gm)];
  expect(found.map(([, file, name]) => `${name} ${file}`).sort()).toEqual([
    "console src/company/people/core/logs.ts",
    "document src/company/people/core/touches-the-screen.ts",
    "fetch src/base/metrics/fetches.ts",
    "fetch src/company/people/core/fetches.ts",
    "process src/company/people/core/reads-process.ts",
    "setTimeout src/base/kernel/waits.ts",
  ]);
});
