import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Op } from "#base/contract/op.ts";
import { takesIdempotencyKey } from "#base/contract/problems-of.ts";
import { asOwner } from "#base/platform/transaction.ts";
import * as people from "#company/people/contract.ts";
import * as companies from "#relations/companies/contract.ts";
import * as opportunities from "#sales-to-order/opportunities/contract.ts";
import * as imports from "#exchange/imports/contract.ts";
import { handlers } from "../../src/app/handlers.ts";
import { testApp, type TestApp } from "../kit/app.ts";
import {
  bodyOf,
  formWith,
  keyFor,
  makeRecords,
  send,
  SAMPLE_FILE,
  titled,
  type Records,
  type Sent,
} from "../kit/requests.ts";

/** Sending the same request twice is safe, for every operation that makes or moves something. */
let app: TestApp;
let own: Records;
let admin: string;

beforeAll(async () => {
  app = await testApp();
  own = await makeRecords(app, app.admin, "Eigen");
  admin = await keyFor(app, "admin");
});
afterAll(() => app.close());

const posts = titled(handlers.filter(({ op }) => takesIdempotencyKey(op)));

const DEALS = `Kansnummer;Relatie;Product;Verkoper;Regio;Fase;Startdatum;Sluitdatum;Bedrag excl. btw;Opmerking
K-1;Bakker BV;Eigen product;Eigen persoon;Eigen gebied;kwalificatie;01-03-2026;;1.250,00;
`;

/** A record on which the operation succeeds. */
async function readyFor(op: Op): Promise<string | undefined> {
  const { call, make } = app;
  if (!op.path.includes("{id}")) return undefined;
  if (op.path.startsWith("/imports/")) return importFor(op);
  if (op.path.startsWith("/companies/")) {
    const { id } = await make.company();
    if (op.id.endsWith("restore")) await call(companies.bin, { id });
    return id;
  }
  if (op.path.startsWith("/opportunities/")) {
    const { id } = await make.opportunity();
    if (op.id === opportunities.restore.id) await call(opportunities.bin, { id });
    if (op.id === opportunities.reopen.id) await call(opportunities.lose, { id });
    if (op.id === opportunities.takeBack.id)
      await send(app, opportunities.edit, { key: admin, id, body: { name: "Nu" } });
    return id;
  }
  return op.path.startsWith("/teams/") ? (await make.team()).id : own[op.path.split("/")[1]!];
}

async function importFor(op: Op): Promise<string> {
  const file = { name: "deals.csv", bytes: Buffer.from(DEALS) };
  const { id } = await app.call(imports.upload, { preset: "nl-excel" }, app.admin, { files: [file] });
  if (op.id !== imports.undo.id) return id;
  await app.call(imports.start, { id });
  await expect.poll(async () => (await app.call(imports.get, { id })).status, { timeout: 15_000 }).toBe("done");
  return id;
}

async function recordedEvents(): Promise<number> {
  const { rows } = await asOwner(app.application.platform.database, (tx) =>
    tx.execute<{ count: number }>(sql`select count(*)::int as count from event`),
  );
  return rows[0]!.count;
}

/** What makes it another request: another record, another file or another body. */
function differentFrom(op: Op): Sent {
  if (op.path.includes("{id}")) return { id: own["companies"]! };
  if (op.consumes === "multipart")
    return { raw: formWith("deals.csv", `${SAMPLE_FILE}Nog een;Bakker BV;1;Voorstel\n`).raw };
  return { body: { ...bodyOf(op, own), name: "Anders" } };
}

describe("the same key and body: the first answer again, and nothing twice", () => {
  test.each(posts)("%s", async (_title, op) => {
    const id = await readyFor(op);
    const body = op.consumes === "multipart" ? formWith("deals.csv", SAMPLE_FILE) : { body: bodyOf(op, own) };
    const sent: Sent = { key: admin, records: own, ...(id ? { id } : {}), ...body };
    sent.headers = { ...sent.headers, "idempotency-key": `key of ${op.id}` };
    const first = await send(app, op, sent);
    expect(first.status, `answered ${first.text}`).toBe(op.success ?? 200);
    const events = await recordedEvents();
    const second = await send(app, op, sent);
    if (op.id === people.createApiKey.id) expect([second.status, second.json.code]).toEqual([409, "already_done"]);
    else expect([second.status, second.json]).toEqual([first.status, first.json]);
    expect(await recordedEvents()).toBe(events);

    const { status, json } = await send(app, op, { ...sent, ...differentFrom(op) });
    expect([status, json.code]).toEqual([422, "idempotency_mismatch"]);
  });
});

test("a refused request keeps nothing: corrected, it goes through with the same key", async () => {
  const headers = { "idempotency-key": "second try" };
  expect(
    (await send(app, opportunities.create, { key: admin, headers, body: { name: "Kans", stageId: own["companies"] } }))
      .status,
  ).toBe(422);
  expect((await send(app, opportunities.create, { key: admin, headers, body: { name: "Kans" } })).status).toBe(201);
});

test("two requests at once with one key make one record", async () => {
  const sent: Sent = { key: admin, headers: { "idempotency-key": "at once" }, body: { name: "Tegelijk" } };
  const answers = await Promise.all([
    send(app, opportunities.create, sent),
    send(app, opportunities.create, sent),
    send(app, opportunities.create, sent),
  ]);
  expect(new Set(answers.map(({ json }) => json["id"])).size).toBe(1);
  const found = await app.call(opportunities.list, { q: "Tegelijk", total: "true" });
  expect(found.total).toBe(1);
});

test("somebody else's key of the same name is another key", async () => {
  const other = await keyFor(app, "admin");
  const headers = { "idempotency-key": "shared name" };
  const mine = await send(app, opportunities.create, { key: admin, headers, body: { name: "Van mij" } });
  const theirs = await send(app, opportunities.create, { key: other, headers, body: { name: "Van jou" } });
  expect([mine.status, theirs.status]).toEqual([201, 201]);
  expect(mine.json["id"]).not.toBe(theirs.json["id"]);
});

test("a key that is empty or too long is refused by name", async () => {
  for (const name of ["", "x".repeat(201)]) {
    const { status, json } = await send(app, opportunities.create, {
      key: admin,
      headers: { "idempotency-key": name },
      body: { name: "Kans" },
    });
    expect([status, json.errors?.[0]?.field]).toEqual([422, "Idempotency-Key"]);
  }
});

test("an API key is shown once and stands nowhere in the database", async () => {
  const { json } = await send(app, people.createApiKey, {
    key: admin,
    headers: { "idempotency-key": "secret" },
    body: { name: "Koppeling" },
  });
  const key = String(json["key"]);
  expect(key).toMatch(/^koers_/);
  const { rows } = await asOwner(app.application.platform.database, (tx) =>
    tx.execute<{ text: string }>(
      sql`select (select json_agg(k) from idempotency_key k)::text || (select json_agg(e) from event e)::text || (select json_agg(a) from api_key a)::text as text`,
    ),
  );
  expect(rows[0]!.text.length).toBeGreaterThan(1000);
  expect(rows[0]!.text).not.toContain(key);
});
