import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner } from "#base/platform/transaction.ts";
import * as contract from "#sales-to-order/opportunities/contract.ts";
import { INVARIANTS } from "../src/app/invariants.ts";
import { testApp, type TestApp } from "../tests/kit/app.ts";
import { generate } from "./generate.ts";

const COUNT = 2_500;
let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  const until = new Date("2026-06-15T08:00:00Z");
  await generate(app.application.platform.database, {
    orgId: app.admin.orgId,
    opportunities: COUNT,
    companies: 60,
    until,
  });
});
afterAll(() => app.close());

const rows = async <T extends object>(text: string) =>
  (await app.application.platform.database.pool.query<T & Record<string, unknown>>(text)).rows as T[];

test("the made-up company breaks no rule of the database", async () => {
  for (const { name, violations } of INVARIANTS) {
    const found = await asOwner(app.application.platform.database, (tx) => tx.execute<{ count: number }>(violations));
    expect([name, Number(found.rows[0]?.count)]).toEqual([name, 0]);
  }
});

test("a quarter of its deals is open, each with a history of its own", async () => {
  const { count: open } = await app.call(contract.summary, { status: "open" });
  expect(open / COUNT).toBeGreaterThan(0.2);
  expect(open / COUNT).toBeLessThan(0.3);
  const [history] = await rows<{ most: number; versions: number }>(
    "select max(n)::int as most, sum(n)::int as versions from (select count(*) as n from opportunity_version group by opportunity_id) counted",
  );
  expect(history?.most).toBe(5);
  expect(history!.versions / COUNT).toBeGreaterThan(2);
});

test.each(["ver", "terp", "werk kade", "ab", "n", "verlenging zee zorggroep"])(
  "searching “%s” finds what carries every word in its name or its company's, however many that are",
  async (q) => {
    const words = q.split(" ");
    const all = await rows<{ id: string; text: string }>(
      "select o.id, concat_ws(' ', o.search, c.search) as text from opportunity o left join company c on c.org_id = o.org_id and c.id = o.company_id",
    );
    const wanted = all.filter(({ text }) => words.every((word) => text.includes(word))).map(({ id }) => id);
    const found: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await app.call(contract.list, { q, limit: 200, ...(cursor ? { cursor } : {}) });
      found.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(found.toSorted()).toEqual(wanted.toSorted());
    expect((await app.call(contract.summary, { q })).count).toBe(wanted.length);
  },
);
