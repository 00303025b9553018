import { expect, test } from "vitest";
import { z } from "zod";
import { op } from "../contract/op.ts";
import { addressOf, ApiProblem, problemOf } from "./api.ts";

const list = op({
  id: "things.list",
  method: "GET",
  path: "/things",
  needs: "public",
  summary: "Things",
  query: z.strictObject({ status: z.array(z.string()).optional(), q: z.string().optional() }),
  output: z.null(),
});
const get = op({
  id: "things.get",
  method: "GET",
  path: "/things/{id}/parts",
  needs: "public",
  summary: "Parts of a thing",
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({ asOf: z.string().optional() }),
  output: z.null(),
});

test("input goes where the operation wants it: path or query, lists with commas, nothing when absent", () => {
  expect(addressOf(list, { status: ["open", "won"], q: "" })).toBe("/api/v1/things?status=open%2Cwon");
  expect(addressOf(get, { id: "a/b", asOf: "2017-06-30" })).toBe("/api/v1/things/a%2Fb/parts?asOf=2017-06-30");
  expect(addressOf(get, { id: "7" })).toBe("/api/v1/things/7/parts");
});

test("a problem keeps its sentences, the first per field, and what travels with it", () => {
  const problem = new ApiProblem(409, {
    code: "stale_version",
    title: "Iemand anders was je voor",
    detail: "Kies",
    errors: [
      { field: "name", code: "required", message: "Vul dit in." },
      { field: "name", code: "too_short", message: "Minstens 2 tekens." },
    ],
    requestId: "r1",
    current: { version: 3 },
    yourVersion: 2,
  });
  expect(problem.byField()).toEqual({ name: "Vul dit in." });
  expect(problem.extra).toEqual({ current: { version: 3 }, yourVersion: 2 });
  expect(problemOf(problem)).toBe(problem);
});
