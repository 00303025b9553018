import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./run-tool.ts";

const floors = [
  "company",
  "relations",
  "market-to-sales",
  "sales-to-order",
  "order-to-loyalty",
  "steering",
  "team",
  "exchange",
];
const src = join(root, "src");

describe("the house", () => {
  test("has only the floors of the plan", () => {
    expect(["base", "app", ...floors]).toEqual(expect.arrayContaining(foldersIn(src)));
  });

  test("has its floors in the order that the import rules guard", () => {
    const { forbidden } = createRequire(import.meta.url)(join(root, ".dependency-cruiser.cjs")) as {
      forbidden: { name: string }[];
    };
    const guarded = forbidden.filter((rule) => rule.name.startsWith("floor-order-"));
    expect(guarded.map((rule) => rule.name.replace("floor-order-", ""))).toEqual(floors);
  });

  const rooms = floors.flatMap((floor) => foldersIn(join(src, floor)).map((room) => `${floor}/${room}`));
  test.each(rooms)("%s introduces itself in at most fifteen lines", (room) => {
    const readme = join(src, room, "README.md");
    expect(existsSync(readme), `${room} has no README.md`).toBe(true);
    expect(readFileSync(readme, "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(15);
  });

  test("keeps every file on a floor inside a room", () => {
    const loose = floors
      .filter((floor) => existsSync(join(src, floor)))
      .flatMap((floor) =>
        readdirSync(join(src, floor), { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => `${floor}/${entry.name}`),
      );
    expect(loose).toEqual([]);
  });

  test("names files in kebab-case and without empty words", () => {
    const odd = sourceFiles(src)
      .map((file) => file.split("/").at(-1) ?? "")
      .filter(
        (name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(name) || /(manager|helper|utils?|service)s?\./.test(name),
      )
      .filter((name) => name !== "README.md");
    expect(odd).toEqual([]);
  });
});

describe("the code", () => {
  const files = ["src", "tests", "scripts", "bench"].flatMap((folder) => sourceFiles(join(root, folder)));
  const code = files.filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.startsWith("tests/architecture/"));

  // What hides a fault or promises one: the linter's own rules can be switched off by exactly these words.
  const forbidden: Record<string, RegExp> = {
    "a silenced linter": /(eslint|oxlint)-disable/,
    "a silenced compiler": /@ts-(ignore|nocheck|expect-error)|\bas any\b|as never as /,
    "a test that does not run": /\b(test|it|describe)\.(skip|skipIf|todo|only|fixme)\b/,
    "a promise instead of a feature": /coming soon|not implemented|binnenkort beschikbaar/i,
    "a wait of fixed length in a test": /waitForTimeout\(/,
  };
  test.each(Object.entries(forbidden))("has nowhere: %s", (_name, words) => {
    expect(code.filter((file) => words.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  });

  test("asks for the time nowhere in a rule", () => {
    const rules = code.filter(
      (file) => /\/core\/|^src\/base\/(kernel|metrics)\//.test(file) && !file.endsWith(".test.ts"),
    );
    expect(rules.filter((file) => /new Date\(\s*\)/.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  });
});

test("the lockfile names the packages of every platform, or `npm ci` refuses it elsewhere", () => {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const locked = new Set(Object.keys(packages).map((path) => path.split("node_modules/").at(-1)));
  const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
});

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}
