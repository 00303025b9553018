import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Op } from "#base/contract/op.ts";
import { createSchemas, type Schema } from "#base/platform/openapi-schemas.ts";
import { ROLES, capabilitiesOf, type Role } from "#company/people/contract.ts";
import { handlers } from "../../src/app/handlers.ts";
import { testApp, type TestApp } from "../kit/app.ts";
import {
  bodyOf,
  formWith,
  keyFor,
  kindOf,
  kindOfField,
  makeRecords,
  schemaOf,
  secondCompany,
  send,
  SAMPLE_FILE,
  titled,
  type Records,
  type Sent,
} from "../kit/requests.ts";

/** What every operation owes its callers, tried on every operation there is. */
let app: TestApp;
let own: Records;
let foreign: Records;
let admin: string;
const keys = new Map<Role, string>();

beforeAll(async () => {
  app = await testApp();
  own = await makeRecords(app, app.admin, "Eigen");
  foreign = await makeRecords(app, await secondCompany(app), "Vreemd");
  admin = await keyFor(app, "admin");
  for (const role of ROLES) keys.set(role, await keyFor(app, role));
});
afterAll(() => app.close());

const all = titled(handlers);
const closed = all.filter(([, op]) => op.needs !== "public");
const withBody = all.filter(([, op]) => op.body !== undefined);
const onRecord = closed.filter(([, op]) => op.path.includes("{id}"));

/** A request that would be accepted, were it not for what the test changes. */
const proper = (op: Op): Sent => ({
  records: own,
  ...(op.consumes === "multipart" ? formWith("deals.csv", SAMPLE_FILE) : { body: bodyOf(op, own) }),
});

describe("without credentials: 401", () => {
  test.each(closed)("%s", async (_title, op) => {
    const { status, json, headers } = await send(app, op, proper(op));
    expect([status, json.code]).toEqual([401, "unauthorized"]);
    expect(headers["content-type"]).toContain("application/problem+json");
    expect(headers["www-authenticate"]).toBe("Bearer");
  });
});

describe("with a key that is not ours: 401", () => {
  test.each(closed)("%s", async (_title, op) => {
    expect((await send(app, op, { ...proper(op), key: "koers_made_up" })).status).toBe(401);
  });
});

describe("without the right: 403", () => {
  const guarded = closed.filter(([, op]) => op.needs !== "signed-in");
  test.each(guarded)("%s", async (_title, op) => {
    const role = ROLES.find((name) => !capabilitiesOf(name).has(op.needs as never));
    if (role) {
      const { status, json } = await send(app, op, { ...proper(op), key: keys.get(role)! });
      expect([status, json.code]).toEqual([403, "forbidden"]);
    }
    const nobody = { ...app.admin, capabilities: new Set<string>() };
    await expect(
      app.call(op, { ...own, ...bodyOf(op, own), id: randomUUID(), personId: randomUUID() }, nobody),
    ).rejects.toMatchObject({ code: "forbidden", status: 403 });
  });

  test("a capability that an operation needs is a capability somebody has", () => {
    expect(guarded.filter(([, op]) => !capabilitiesOf("admin").has(op.needs as never))).toEqual([]);
  });
});

describe("an id that is not there: 404", () => {
  test.each(onRecord)("%s", async (_title, op) => {
    for (const id of [randomUUID(), "12", "%00", "../me", "null"]) {
      const { status, json } = await send(app, op, { ...proper(op), key: admin, id: encodeURIComponent(id) });
      expect([id, status, json.code]).toEqual([id, 404, "not_found"]);
    }
  });
});

describe("a record of another company: 404, and it stays as it was", () => {
  test.each(onRecord)("%s", async (_title, op) => {
    const id = foreign[kindOf(op.path)];
    expect(id, `tests/kit/requests.ts makes no record for /${kindOf(op.path)}`).toBeDefined();
    const { status, json } = await send(app, op, { ...proper(op), key: admin, id: id! });
    expect([status, json.code]).toEqual([404, "not_found"]);
  });
});

describe("a reference to a record of another company: refused by name", () => {
  const references = withBody.flatMap(([title, op]) =>
    op.needs === "public"
      ? []
      : Object.keys(schemaOf(op).properties ?? {})
          .filter((field) => kindOfField(field, op.path))
          .map((field) => [`${title} ${field}`, op, field] as const),
  );
  test.each(references)("%s", async (_title, op, field) => {
    const value = foreign[kindOfField(field, op.path)!];
    const list = schemaOf(op).properties?.[field]?.items !== undefined;
    const { status, json } = await send(app, op, {
      key: admin,
      records: own,
      body: { ...bodyOf(op, own), [field]: list ? [value] : value },
    });
    expect([status, json.code]).toEqual([422, "invalid_input"]);
    expect(json.errors?.map((error) => error.field.split(".")[0])).toContain(field);
  });
});

describe("a field that does not exist: 422 by name", () => {
  test.each(all)("%s in the address", async (_title, op) => {
    const { status, json } = await send(app, op, { ...proper(op), key: admin, query: { surprise: "1" } });
    expect(status).toBe(422);
    expect(json.errors).toEqual(
      expect.arrayContaining([expect.objectContaining({ field: "surprise", code: "unknown" })]),
    );
  });
  test.each(withBody)("%s in the body", async (_title, op) => {
    const { status, json } = await send(app, op, {
      key: admin,
      records: own,
      body: { ...bodyOf(op, own), surprise: 1 },
    });
    expect(status).toBe(422);
    expect(json.errors).toEqual(
      expect.arrayContaining([expect.objectContaining({ field: "surprise", code: "unknown" })]),
    );
  });
});

describe("a body that cannot be read", () => {
  test.each(withBody)("%s", async (_title, op) => {
    const broken = await send(app, op, { key: admin, records: own, raw: '{"name": ' });
    expect([broken.status, broken.json.code]).toEqual([400, "malformed"]);
    const text = await send(app, op, {
      key: admin,
      records: own,
      raw: "name=x",
      headers: { "content-type": "text/plain" },
    });
    expect([text.status, text.json.code]).toEqual([415, "media_type"]);
    const form = await send(app, op, { key: admin, records: own, ...formWith("x.csv", "x") });
    expect([form.status, form.json.code]).toEqual([415, "media_type"]);
    const huge = await send(app, op, {
      key: admin,
      records: own,
      raw: JSON.stringify({ name: "x".repeat(3_000_000) }),
    });
    expect([huge.status, huge.json.code]).toEqual([413, "too_large"]);
    for (const odd of ["[]", "3", '"text"']) {
      const { status, json } = await send(app, op, { key: admin, records: own, raw: odd });
      expect([odd, status, json.code]).toEqual([odd, 422, "invalid_input"]);
    }
  });

  test.each(all.filter(([, op]) => op.consumes === "multipart"))("%s takes a form, not JSON", async (_title, op) => {
    const { status, json } = await send(app, op, { key: admin, records: own, body: {} });
    expect([status, json.code]).toEqual([415, "media_type"]);
  });
});

describe("a text that is too long: 422 by name", () => {
  const long = withBody.flatMap(([title, op]) =>
    Object.entries(schemaOf(op).properties ?? {}).flatMap(([field, schema]) =>
      schema.maxLength && !schema.format ? [[`${title} ${field}`, op, field, schema.maxLength] as const] : [],
    ),
  );
  test.each(long)("%s", async (_title, op, field, most) => {
    const { status, json } = await send(app, op, {
      key: admin,
      records: own,
      body: { ...bodyOf(op, own), [field]: "x".repeat(most + 1) },
    });
    expect(status).toBe(422);
    const problem = json.errors?.find((error) => error.field === field);
    expect(problem?.code).toMatch(/too_long|time_zone/);
    expect(problem?.message).toContain(problem?.code === "too_long" ? String(most) : "");
  });
});

test("every text and every list that comes in has a bound", () => {
  const schemas = createSchemas();
  const unbounded: string[] = [];
  const walk = (schema: Schema, place: string): void => {
    const types = [schema.type ?? []].flat();
    if (
      types.includes("string") &&
      !schema.maxLength &&
      !schema.format &&
      !schema.pattern &&
      !schema.enum &&
      schema.const === undefined
    )
      unbounded.push(place);
    if (types.includes("array") && !schema.maxItems) unbounded.push(place);
    for (const [name, property] of Object.entries(schema.properties ?? {})) walk(property, `${place}.${name}`);
    if (schema.items) walk(schema.items, `${place}[]`);
    for (const branch of schema.anyOf ?? []) walk(branch, place);
  };
  for (const [title, op] of all)
    for (const shape of [op.body, op.query]) if (shape) walk(schemas.of(shape, "input"), title);
  for (const [name, schema] of Object.entries(schemas.components)) walk(schema, name);
  expect(unbounded).toEqual([]);
});

describe("a value nobody should send is refused, never a failure of ours", () => {
  const NASTY = [
    Number.MAX_SAFE_INTEGER,
    -1,
    1e300,
    0.1,
    "\u0000",
    "\ud800",
    "'; drop table person; --",
    "%",
    "🧨".repeat(40),
    "",
    null,
    true,
    [],
    {},
    [[]],
    { $ne: 1 },
  ];
  test.each(withBody.filter(([, op]) => op.needs !== "public"))("%s", async (_title, op) => {
    for (const field of Object.keys(schemaOf(op).properties ?? {}))
      for (const value of NASTY) {
        const { status, text } = await send(app, op, {
          key: admin,
          id: randomUUID(),
          body: { ...bodyOf(op, own), [field]: value },
        });
        expect(status, `${field} = ${JSON.stringify(value)}: ${text}`).toBeLessThan(500);
      }
    const { status } = await send(app, op, {
      key: admin,
      id: randomUUID(),
      raw: '{"__proto__": {"name": "x"}, "constructor": 1}',
    });
    expect(status).toBeLessThan(500);
  });
  test.each(closed.filter(([, op]) => op.query !== undefined && op.consumes !== "multipart" && op.method === "GET"))(
    "%s",
    async (_title, op) => {
      for (const field of Object.keys(createSchemas().of(op.query!, "input").properties ?? {}))
        for (const value of [
          "9007199254740991",
          "-1",
          "1e300",
          "\u0000",
          "'; drop table person; --",
          "%_\\",
          "x".repeat(300),
          "",
          "null",
          ",,,",
          "2026-02-31",
          "2026-13-01T00:00:00Z",
          "W10",
          "WyJuYW1lIiwiXHUwMDAwIiwiMDE5ODFkMmUtNmYzYS03YzQ0LTlkMGItM2Y1YTFjMmU4Yjc3Il0",
        ]) {
          const { status, text } = await send(app, op, { key: admin, records: own, query: { [field]: value } });
          expect(status, `${field} = ${value}: ${text}`).toBeLessThan(500);
        }
    },
  );
});

describe("a cursor that was made up: 422 by name", () => {
  const paged = closed.filter(([, op]) => op.method === "GET" && op.query && "cursor" in op.query.shape);
  test.each(paged)("%s", async (_title, op) => {
    const orders = createSchemas().of(op.query!, "input").properties?.["sort"]?.enum ?? [null];
    const cursors = ["", "-1", "nonsense", "W10", "bnVsbA", "9".repeat(900)];
    for (const order of orders)
      for (const value of [
        null,
        "",
        "-1",
        "2026-02-31",
        "2026-02-31 00:00:00+00",
        "infinity",
        "9".repeat(30),
        "a\u0000b",
      ])
        cursors.push(Buffer.from(JSON.stringify([order, value, randomUUID()])).toString("base64url"));
    for (const cursor of cursors) {
      const { status, json, text } = await send(app, op, { key: admin, records: own, query: { cursor } });
      expect(status, `${cursor}: ${text}`).toBeLessThan(500);
      if (status !== 200) expect(json.errors?.map(({ field }) => field)).toEqual(["cursor"]);
    }
  });
});
