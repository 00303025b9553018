import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#base/platform/actor.ts";
import { asOwner, inTransaction } from "#base/platform/transaction.ts";
import { handlers } from "../../src/app/handlers.ts";
import { testApp, type TestApp } from "../kit/app.ts";
import { kindOf, makeRecords, secondCompany, titled, type Records } from "../kit/requests.ts";

/** Two companies with the same data on one installation. */
type Company = { actor: Actor; records: Records; mark: string };
let app: TestApp;
let first: Company;
let second: Company;

beforeAll(async () => {
  app = await testApp();
  const neighbour = await secondCompany(app);
  first = { actor: app.admin, mark: "Linksaf", records: await makeRecords(app, app.admin, "Linksaf") };
  second = { actor: neighbour, mark: "Rechtsaf", records: await makeRecords(app, neighbour, "Rechtsaf") };
});
afterAll(() => app.close());

const reads = titled(handlers.filter(({ op }) => op.method === "GET" && op.needs !== "public" && !op.produces));

describe("no answer of one company holds anything of the other", () => {
  test.each(reads)("%s", async (_title, op) => {
    const seen = async ({ actor, records }: Company) => {
      const id = op.path.includes("{id}") ? { id: records[kindOf(op.path)] } : {};
      return JSON.stringify(
        await app.call(op, { ...id, ...(op.query && "total" in op.query.shape ? { total: "true" } : {}) }, actor),
      );
    };
    const answers = { first: await seen(first), second: await seen(second) };
    for (const [answer, own, other] of [
      [answers.first, first, second],
      [answers.second, second, first],
    ] as const) {
      expect(answer).not.toContain(other.mark);
      expect(answer).not.toContain(other.actor.orgId);
      for (const id of Object.values(other.records)) expect(answer).not.toContain(id);
      const kind = kindOf(op.path);
      if (op.id.endsWith(".list") && own.records[kind]) expect(answer).toContain(own.records[kind]);
    }
  });
});

describe("in the database itself", () => {
  const organisationTables = async () =>
    (
      await asOwner(app.application.platform.database, (tx) =>
        tx.execute<{ name: string }>(
          sql`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
        ),
      )
    ).rows.map(({ name }) => name);
  const countIn = async (actor: Actor, table: string, organisation: string) =>
    inTransaction(
      app.application.platform.database,
      actor,
      { readOnly: true },
      async (tx) =>
        (
          await tx.execute<{ count: number }>(
            sql`select count(*)::int as count from ${sql.identifier(table)} where org_id = ${organisation}::uuid`,
          )
        ).rows[0]!.count,
    );

  test("a transaction sees its own organisation, and nothing of another in any table", async () => {
    let visible = 0;
    for (const table of await organisationTables()) {
      visible += await countIn(first.actor, table, first.actor.orgId);
      expect([table, await countIn(first.actor, table, second.actor.orgId)]).toEqual([table, 0]);
    }
    expect(visible).toBeGreaterThan(30);
  });

  test("who names no organisation sees nothing at all", async () => {
    const nobody: Actor = { ...first.actor, orgId: "" };
    for (const table of await organisationTables())
      expect([table, await countIn(nobody, table, first.actor.orgId)]).toEqual([table, 0]);
  });

  test("a write into another organisation is refused, and a change of its records changes none", async () => {
    const { database } = app.application.platform;
    const write = (statement: ReturnType<typeof sql>) =>
      inTransaction(database, first.actor, {}, (tx) => tx.execute(statement));
    await expect(
      write(
        sql`insert into channel (org_id, id, name, position) values (${second.actor.orgId}, gen_random_uuid(), 'Ingebroken', 1)`,
      ),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
    await expect(write(sql`update channel set org_id = ${second.actor.orgId}::uuid`)).rejects.toMatchObject({
      cause: { code: "42501" },
    });
    for (const table of ["opportunity", "company", "person", "product", "channel"]) {
      expect(
        (
          await write(
            sql`update ${sql.identifier(table)} set org_id = org_id where org_id = ${second.actor.orgId}::uuid`,
          )
        ).rowCount,
      ).toBe(0);
      expect(
        (await write(sql`delete from ${sql.identifier(table)} where org_id = ${second.actor.orgId}::uuid`)).rowCount,
      ).toBe(0);
    }
  });

  test("the application's transaction cannot read sign-in, history's pen or the other's search", async () => {
    const { database } = app.application.platform;
    const run = (statement: ReturnType<typeof sql>) =>
      inTransaction(database, first.actor, {}, (tx) => tx.execute<{ id: string }>(statement));
    for (const statement of [
      sql`select password from auth_account`,
      sql`select token from auth_session`,
      sql`delete from opportunity_version`,
      sql`update opportunity_version set amount = 0`,
      sql`update event set type = 'x'`,
      sql`delete from event`,
      sql`select * from migration`,
    ])
      await expect(run(statement)).rejects.toMatchObject({ cause: { code: "42501" } });
    expect((await run(sql`select koers_find_opportunities(array['%rechtsaf%'], 10) as id`)).rows).toEqual([]);
    expect((await run(sql`select koers_find_companies('%rechtsaf%') as id`)).rows).toEqual([]);
    expect((await run(sql`select koers_find_companies('%linksaf%') as id`)).rows).toHaveLength(1);
  });
});
