import { readdirSync } from "node:fs";
import path from "node:path";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#base/platform/database.ts";
import { testDatabase } from "../kit/database.ts";

/** What the database itself guarantees, read from its own catalogue: no table and no column can be forgotten. */
let database: Database;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());

const select = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await database.pool.query<Row>(text, values)).rows;
const names = async (text: string) => (await select<{ name: string }>(text)).map(({ name }) => name);

const TABLES =
  "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')";
const WITHOUT_ORGANISATION = ["auth_account", "auth_session", "auth_user", "auth_verification", "migration"];

describe("tenancy", () => {
  test("every table has row-level security, forced, with at least one policy", async () => {
    expect((await names(TABLES)).length).toBeGreaterThan(20);
    expect(await names(`${TABLES} and not (relrowsecurity and relforcerowsecurity)`)).toEqual([]);
    expect(await names(`${TABLES} and not exists (select from pg_policy where polrelid = pg_class.oid)`)).toEqual([]);
  });

  test("every table but those of sign-in and migrations belongs to an organisation", async () => {
    const without = await names(
      `${TABLES} and not exists (select from pg_attribute a where a.attrelid = pg_class.oid and a.attname = 'org_id' and a.attnotnull) order by 1`,
    );
    expect(without).toEqual(WITHOUT_ORGANISATION);
  });

  test("every policy of the application stays inside the organisation, for reading and for writing", async () => {
    const policies = await select<{
      tablename: string;
      cmd: string;
      roles: string;
      qual: string | null;
      with_check: string | null;
    }>(
      "select tablename, cmd, roles::text as roles, qual, with_check from pg_policies where schemaname = 'public' and policyname <> 'owner_all'",
    );
    const inside = (rule: string | null) => rule !== null && /^\(*org_id = \( SELECT koers_org\(\)/.test(rule);
    const wrong = policies.filter(
      ({ cmd, roles, qual, with_check: check }) =>
        roles !== "{koers_app}" ||
        (cmd !== "INSERT" && !inside(qual)) ||
        ((cmd === "INSERT" || cmd === "UPDATE") && !inside(check)),
    );
    expect(wrong).toEqual([]);
    const read = new Set(policies.filter(({ cmd }) => cmd === "SELECT").map(({ tablename }) => tablename));
    const expected = (await names(TABLES)).filter((name) => !WITHOUT_ORGANISATION.includes(name));
    expect([...read].sort()).toEqual(expected.sort());
  });

  test("the policy of the owner is for the owner alone", async () => {
    const roles = await names(
      "select distinct roles::text as name from pg_policies where schemaname = 'public' and policyname = 'owner_all'",
    );
    expect(roles).toEqual(await names("select '{' || current_user || '}' as name"));
  });

  test("references between tables of organisations carry the organisation along", async () => {
    const loose = await names(`
      select c.conrelid::regclass || ' ' || c.conname as name from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace
        and exists (select from pg_attribute a where a.attrelid = c.confrelid and a.attname = 'org_id')
        and not exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'org_id' and a.attnum = any (c.conkey))`);
    expect(loose).toEqual([]);
  });

  test("every key starts with the organisation", async () => {
    const other = await names(`
      select c.conrelid::regclass::text as name from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'p' and c.connamespace = 'public'::regnamespace and a.attname <> 'org_id' order by 1`);
    expect(other).toEqual(WITHOUT_ORGANISATION);
  });
});

describe("the role of the application", () => {
  const rights = (table: string) =>
    `select privilege as name from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) privilege where has_table_privilege('koers_app', '${table}', privilege)`;

  test("owns nothing and is no more than it has to be", async () => {
    expect(
      await names(
        "select relname as name from pg_class where relowner = 'koers_app'::regrole union all select proname from pg_proc where proowner = 'koers_app'::regrole",
      ),
    ).toEqual([]);
    const role = await select(
      "select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin, rolreplication from pg_roles where rolname = 'koers_app'",
    );
    expect(role).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolcanlogin: false,
        rolreplication: false,
      },
    ]);
    expect(
      await names(
        "select r.rolname as name from pg_auth_members m join pg_roles r on r.oid = m.roleid where m.member = 'koers_app'::regrole",
      ),
    ).toEqual([]);
    expect(await names("select 'create' as name where has_schema_privilege('koers_app', 'public', 'create')")).toEqual(
      [],
    );
  });

  test.each(["auth_user", "auth_session", "auth_account", "auth_verification", "migration"])(
    "has no rights at all on %s",
    async (table) => {
      expect(await names(rights(table))).toEqual([]);
    },
  );

  test("reads history and can neither write nor erase it", async () => {
    const versions = await names(`${TABLES} and relname like '%\\_version' order by 1`);
    expect(versions).toEqual(["opportunity_version", "stage_version"]);
    for (const table of versions) expect([table, await names(rights(table))]).toEqual([table, ["SELECT"]]);
  });

  test("adds to the audit trail and can do nothing else with it", async () => {
    expect(await names(rights("event"))).toEqual(["SELECT", "INSERT"]);
  });

  test("never empties a table, and never hangs triggers or references on one", async () => {
    for (const table of await names(TABLES))
      expect([
        table,
        (await names(rights(table))).filter((right) => !["SELECT", "INSERT", "UPDATE", "DELETE"].includes(right)),
      ]).toEqual([table, []]);
  });

  test("reaches functions with the owner's rights only where they name its organisation", async () => {
    const definers = await select<{
      proname: string;
      prosrc: string;
      proconfig: string[] | null;
      anyone: boolean;
      returns: string;
    }>(`
      select proname, prosrc, proconfig, has_function_privilege('public', oid, 'execute') as anyone, prorettype::regtype::text as returns
      from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`);
    expect(definers.length).toBeGreaterThan(3);
    for (const { proname, prosrc, proconfig, anyone, returns } of definers) {
      expect([proname, proconfig]).toEqual([proname, ["search_path=public, pg_temp"]]);
      // A trigger cannot be called; a function can, so it is granted by name and keeps to the organisation.
      if (returns === "trigger") continue;
      expect([proname, anyone]).toEqual([proname, false]);
      if (proname !== "koers_analyze") expect(prosrc).toContain("org_id = koers_org()");
    }
  });
});

describe("the audit trail", () => {
  test("cannot be rewritten, not even by the owner", async () => {
    for (const statement of ["update event set type = 'x'", "delete from event", "truncate event"])
      await expect(database.pool.query(statement)).rejects.toThrow(/append-only/);
  });
});

describe("the tables in the code", () => {
  const root = path.resolve(import.meta.dirname, "../../src");
  type Column = { name: string; type: string; required: boolean; standard: boolean };
  const declared = new Map<string, Column[]>();

  beforeAll(async () => {
    for (const file of readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith("server/tables.ts"),
    ))
      for (const table of Object.values((await import(path.join(root, file))) as Record<string, unknown>)) {
        if (!is(table, PgTable)) continue;
        const { name, columns } = getTableConfig(table);
        declared.set(
          name,
          columns.map((column) => ({
            name: column.name,
            type: column.getSQLType().replaceAll(", ", ","),
            required: column.notNull,
            standard: column.hasDefault,
          })),
        );
      }
  });

  test("are the tables of the database, column by column", async () => {
    expect(declared.size).toBeGreaterThan(15);
    const inDatabase = await select<Column & { table: string }>(`
      select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required, a.atthasdef or a.attidentity <> '' as standard
      from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`);
    const sorted = (columns: Column[]) =>
      columns
        .map(
          ({ name, type, required, standard }) =>
            `${name} ${type}${required ? " required" : ""}${standard ? " with default" : ""}`,
        )
        .sort();
    for (const [table, columns] of declared)
      expect([table, ...sorted(columns)]).toEqual([
        table,
        ...sorted(inDatabase.filter((column) => column.table === table)),
      ]);
  });

  test("leave out only what the platform reads by plain SQL, and history", async () => {
    const undeclared = (await names(TABLES)).filter((name) => !declared.has(name)).sort();
    expect(undeclared.filter((name) => !WITHOUT_ORGANISATION.includes(name))).toEqual([
      "event",
      "idempotency_key",
      "opportunity_version",
      "stage_version",
    ]);
  });
});
