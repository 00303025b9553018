import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { problemsOf } from "#base/contract/problems-of.ts";
import { fieldProblemsOf } from "#base/platform/field-problems.ts";
import { catalogues } from "../../src/app/catalogues.ts";
import { handlers } from "../../src/app/handlers.ts";
import { ops } from "../../src/app/api-description.ts";

/** Whatever can be refused is explained, in both languages, saying what happened, what is safe and what to do. */
type Room = { problems?: Record<string, { title?: string; detail?: string }>; fields?: Record<string, unknown> };
const languages = Object.entries(catalogues) as unknown as [string, Record<string, Room>][];
const [, nl] = languages.find(([name]) => name === "nl")!;

const root = path.resolve(import.meta.dirname, "../../src");
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test.") && !name.includes("messages/"))
  .map((name) => [name, readFileSync(path.join(root, name), "utf8")] as const);

const split = (code: string) => (code.includes(".") ? code.split(".", 2) : ["base", code]) as [string, string];
const matches = (pattern: RegExp) =>
  sources.flatMap(([file, text]) => [...text.matchAll(pattern)].map((match) => ({ file, groups: match.slice(1) })));

const thrown = matches(/new Problem\(\s*"([\w.]+)",\s*(\d{3})/g).map(({ file, groups: [code, status] }) => ({
  file,
  code: code!,
  status: Number(status),
}));
const declared = ops.flatMap((op) =>
  [...problemsOf(op)].flatMap(([status, codes]) => codes.map((code) => ({ file: op.id, code, status }))),
);
const problemCodes = [...new Set([...thrown, ...declared].map(({ code }) => code))].sort();

const fieldCodes = [
  ...new Set([
    ...matches(/invalidField\(\s*[^,]+,\s*"([\w.]+)"/g).map(({ groups }) => groups[0]!),
    ...matches(/field: [^,}]+, code: "([\w.]+)"/g)
      .filter(({ file }) => !/core\//.test(file))
      .map(({ groups }) => groups[0]!),
    ...matches(/refine\([^)]*, \{ message: "([\w.]+)" \}/g).map(({ groups }) => groups[0]!),
    ...everyShapeProblem(),
  ]),
].sort();

/** The codes that the shape of a value alone can lead to. */
function everyShapeProblem(): string[] {
  const wrong: [z.ZodType, unknown][] = [
    [z.strictObject({}), { extra: 1 }],
    [z.strictObject({ a: z.string() }), {}],
    [z.string(), 1],
    [z.number(), "a"],
    [z.int(), 0.5],
    [z.boolean(), "a"],
    [z.string().max(1), "ab"],
    [z.string().min(1), ""],
    [z.string().min(3), "a"],
    [z.number().max(1), 2],
    [z.number().min(1), 0],
    [z.array(z.int()).max(0), [1]],
    [z.array(z.int()).min(2), []],
    [z.uuid(), "a"],
    [z.email(), "a"],
    [z.url(), "a"],
    [z.iso.datetime(), "a"],
    [z.iso.date(), "a"],
    [z.string().regex(/^b$/), "a"],
    [z.enum(["a"]), "b"],
    [z.literal(1), 2],
    [z.union([z.uuid(), z.literal("me")]), "a"],
    [z.number().multipleOf(2), 3],
    [z.string().refine(() => false), "a"],
    [z.record(z.string(), z.int()), { a: "b" }],
  ];
  return wrong.flatMap(([shape, value]) =>
    fieldProblemsOf(shape.safeParse(value, { reportInput: true }).error!).map(({ code }) => code),
  );
}

describe.each(languages)("in %s", (_language, rooms) => {
  test.each(problemCodes)("problem %s has a title, and says what to do", (code) => {
    const [room, name] = split(code);
    const sentence = rooms[room]?.problems?.[name];
    expect(sentence?.title).toMatch(/^[A-Z‘“{].{3,}[^.]$/);
    expect(sentence?.detail).toMatch(/^[A-Z‘“{].{20,}[.)]$/s);
  });

  test.each(fieldCodes)("field problem %s has a sentence", (code) => {
    const [room, name] = split(code);
    expect(rooms[room]?.fields?.[name]).toMatch(/^.{5,}\.$/s);
  });
});

test("the scan finds what is there", () => {
  expect(thrown.length).toBeGreaterThan(40);
  expect(fieldCodes).toEqual(
    expect.arrayContaining(["required", "too_long", "people.inactive", "organisation.time_zone"]),
  );
});

test("both languages fill in the same values", () => {
  const different: string[] = [];
  const values = (text: string) =>
    [...text.matchAll(/\{\{\s*(\w+)/g)]
      .map(([, name]) => name)
      .sort()
      .join();
  const walk = (dutch: unknown, english: unknown, place: string): void => {
    if (typeof dutch === "string" && typeof english === "string") {
      if (values(dutch) !== values(english)) different.push(place);
    } else if (typeof dutch === "object" && dutch !== null)
      for (const [name, inner] of Object.entries(dutch))
        walk(inner, (english as Record<string, unknown> | undefined)?.[name], `${place}.${name}`);
  };
  walk(nl, languages.find(([name]) => name === "en")![1], "");
  expect(different).toEqual([]);
});

test("a problem has one status, in code and contract alike", () => {
  const statuses = new Map<string, Set<number>>();
  for (const { code, status } of [...thrown, ...declared])
    statuses.set(code, (statuses.get(code) ?? new Set()).add(status));
  expect([...statuses].filter(([, found]) => found.size > 1).map(([code, found]) => [code, ...found])).toEqual([]);
});

test("a problem of a room that is thrown is declared by one of its operations", () => {
  const told = new Set(declared.map(({ code }) => code));
  expect(
    thrown
      .filter(({ code, file }) => !told.has(code) && !file.startsWith("app/cli"))
      .map(({ code, file }) => `${code} (${file})`),
  ).toEqual([]);
});

test("a problem that is declared is thrown somewhere, or made of a rule of its room", () => {
  const text = sources.map(([, source]) => source).join("\n");
  const unused = [
    ...new Set(
      handlers.flatMap(({ op }) =>
        (op.problems ?? []).map((problem) => (typeof problem === "string" ? problem : problem[0])),
      ),
    ),
  ];
  expect(
    unused.filter((code) => !text.includes(`new Problem("${code}"`) && !text.includes(`"${code.split(".")[1]}"`)),
  ).toEqual([]);
});
