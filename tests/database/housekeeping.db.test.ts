import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
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
