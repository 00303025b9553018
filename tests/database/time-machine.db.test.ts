import fc from "fast-check";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner } from "#base/platform/transaction.ts";
import type { OutputOf } from "#base/contract/op.ts";
import * as contract from "#sales-to-order/opportunities/contract.ts";
import { INVARIANTS } from "../../src/app/invariants.ts";
import { testApp, type TestApp } from "../kit/app.ts";

let app: TestApp;
let stages: string[];
let owners: string[];
beforeAll(async () => {
  app = await testApp();
  stages = (await app.make.pipeline()).stages.map(({ id }) => id);
  owners = [(await app.make.person()).id, (await app.make.person()).id];
});
afterAll(() => app.close());

type Deal = OutputOf<typeof contract.get>;
type Step = { minutes: number; run: (deal: Deal) => Promise<unknown> };

const gap = fc.integer({ min: 1, max: 60 * 24 * 40 });
const step = (act: fc.Arbitrary<(deal: Deal) => Promise<unknown>>): fc.Arbitrary<Step> =>
  fc.record({ minutes: gap, run: act });
const call: TestApp["call"] = (...given) => app.call(...given);
const price = fc.option(fc.integer({ min: 0, max: 10_000_000 }));

const steps = fc.array(
  fc.oneof(
    step(price.map((amount) => (deal) => call(contract.edit, { id: deal.id, amount }))),
    step(
      fc
        .nat(6)
        .map(
          (to) => (deal) => call(contract.changeStage, { id: deal.id, stageId: stages[to]!, reason: "omdat het kan" }),
        ),
    ),
    step(fc.nat(1).map((to) => (deal) => call(contract.reassign, { id: deal.id, ownerId: owners[to]! }))),
    step(fc.constant((deal) => call(contract.win, { id: deal.id }))),
    step(fc.constant((deal) => call(contract.lose, { id: deal.id }))),
    step(fc.constant((deal) => call(contract.reopen, { id: deal.id }))),
    step(fc.constant((deal) => call(contract.bin, { id: deal.id }))),
    step(fc.constant((deal) => call(contract.restore, { id: deal.id }))),
    step(
      fc.array(price, { maxLength: 3 }).map(
        (prices) => (deal) =>
          call(contract.setLines, {
            id: deal.id,
            lines: prices.map((unitPrice, index) => ({ description: `Regel ${index}`, unitPrice })),
          }),
      ),
    ),
  ),
  { maxLength: 12 },
);

/** What a past answer must repeat; what may be done and which version it was belong to now. */
const factsOf = ({ can: _can, asOf: _asOf, version: _version, updatedAt: _updatedAt, ...facts }: Deal) => facts;

test("whatever happened to a deal, every past moment answers what was true then", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, price, async (happenings, amount) => {
      app.clock.set("2024-01-01T08:00:00Z");
      let deal: Deal = await app.call(contract.create, { name: "Kans", amount });
      const seen: { at: string; facts: object }[] = [{ at: app.clock.now().toISOString(), facts: factsOf(deal) }];
      for (const { minutes, run } of happenings) {
        app.clock.advance(minutes * 60_000);
        // A refused step changes nothing, which the next look has to show as well.
        await run(deal).catch((error: { status?: number }) => expect(error.status).toBeLessThan(500));
        deal = await app.call(contract.get, { id: deal.id });
        seen.push({ at: app.clock.now().toISOString(), facts: factsOf(deal) });
      }
      app.clock.advance(60_000);
      for (const { at, facts } of seen)
        expect(factsOf(await app.call(contract.get, { id: deal.id, asOf: at }))).toEqual(facts);
    }),
    { numRuns: 40 },
  );
  for (const { name, violations } of INVARIANTS) {
    const { rows } = await asOwner(app.application.platform.database, (tx) => tx.execute(violations));
    expect({ name, rows }).toEqual({ name, rows: [{ count: 0 }] });
  }
});

test("a write dated before the version it follows comes just after it, so that history never overlaps", async () => {
  app.clock.set("2026-06-15T10:00:00Z");
  const { id } = await app.make.opportunity({ amount: 100 });
  const versions = await asOwner(app.application.platform.database, async (tx) => {
    await tx.execute(sql`update opportunity set amount = 200, effective_at = '2020-01-01' where id = ${id}`);
    await tx.execute(sql`update opportunity set amount = 300, effective_at = '2020-01-01' where id = ${id}`);
    return tx.execute<{ amount: number; length: string | null }>(
      sql`select amount, extract(epoch from effective_to - effective_from) as length from opportunity_version where opportunity_id = ${id} order by effective_from`,
    );
  });
  expect(versions.rows).toEqual([
    { amount: 100, length: 0.000001 },
    { amount: 200, length: 0.000001 },
    { amount: 300, length: null },
  ]);
});

test.each([
  [
    "a gap",
    sql`update opportunity_version set effective_to = effective_to - interval '1 hour' where effective_to is not null and effective_to - effective_from > interval '2 hours'`,
  ],
  ["two open ends", sql`update opportunity_version set effective_to = null where effective_to is not null`],
  [
    "an end before its start",
    sql`update opportunity_version set effective_to = effective_from - interval '1 day' where effective_to is not null`,
  ],
])("the database itself refuses %s in a history", async (_what, damage) => {
  // Refused by the statement, or, where later statements may still mend it, by the commit.
  const refusal = await asOwner(app.application.platform.database, (tx) => tx.execute(damage)).catch(
    (error: Error) => (error.cause ?? error) as { code?: string },
  );
  expect(refusal).toMatchObject({ code: expect.stringMatching(/^23/) });
});

test.each([
  "update opportunity_version set amount = 1",
  "delete from opportunity_version",
  "update event set type = 'x'",
  "delete from event",
  "select * from auth_account",
])("the application's own role may not: %s", async (statement) => {
  await expect(
    asOwner(app.application.platform.database, async (tx) => {
      await tx.execute(sql`set local role koers_app`);
      await tx.execute(sql.raw(statement));
    }),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
});
