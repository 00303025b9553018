import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tidy } from "#base/platform/tidy.ts";
import { asOwner } from "#base/platform/transaction.ts";
import * as opportunities from "#sales-to-order/opportunities/contract.ts";
import { housekeeping } from "../../src/app/housekeeping.ts";
import { testApp, type TestApp } from "../kit/app.ts";

let app: TestApp;
beforeAll(async () => void (app = await testApp()));
afterAll(() => app.close());

test("kept answers go after a week, and not before", async () => {
  const { platform } = app.application;
  const kept = async () =>
    (await asOwner(platform.database, (tx) => tx.execute(sql`select key from idempotency_key order by key`))).rows.map(
      ({ key }) => key,
    );
  await app.call(opportunities.create, { name: "Oud" }, app.admin, { idempotencyKey: "old" });
  await asOwner(platform.database, (tx) =>
    tx.execute(
      sql`update idempotency_key set created_at = ${app.clock.now().toISOString()}::timestamptz - interval '8 days'`,
    ),
  );
  await app.call(opportunities.create, { name: "Nieuw" }, app.admin, { idempotencyKey: "new" });
  await asOwner(platform.database, (tx) =>
    tx.execute(
      sql`update idempotency_key set created_at = ${app.clock.now().toISOString()}::timestamptz where key = 'new'`,
    ),
  );
  await housekeeping(platform).run({} as never);
  expect(await kept()).toEqual(["new"]);
});

test("a table that changed much is swept, once", async () => {
  const { database } = app.application.platform;
  expect(await tidy(database)).not.toContain("public.company");
  await database.pool.query(`insert into company (org_id, id, name, search)
    select org_id, gen_random_uuid(), 'Bedrijf ' || n, 'bedrijf ' || n from organisation, generate_series(1, 1500) n`);
  expect(await tidy(database)).toContain("public.company");
  const [state] = (await database.pool.query("select relallvisible, relpages from pg_class where relname = 'company'"))
    .rows;
  // On a server another connection may still look at what was there before; the embedded database has only this one.
  if (database.kind === "embedded") expect(state.relallvisible).toBe(state.relpages);
  expect(await tidy(database)).not.toContain("public.company");
});
