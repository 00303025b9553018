import { readdirSync, readFileSync } from "node:fs";
import type { Database } from "./database.ts";

const FOLDER = new URL("../../../db/migrations/", import.meta.url);

/** Which migrations ran; like every table under forced row-level security, here without anything for the application. */
const REGISTER = `
  create table if not exists migration (name text primary key, ran_at timestamptz not null default now());
  do $$ begin
    if not (select relforcerowsecurity from pg_class where oid = 'public.migration'::regclass) then
      alter table public.migration enable row level security;
      alter table public.migration force row level security;
      create policy owner_all on public.migration to current_user using (true) with check (true);
    end if;
  end $$`;

/** Brings the database to the newest migration; returns the names it ran. Two processes starting at once wait for each other. */
export async function migrate(database: Database): Promise<string[]> {
  const client = await database.pool.connect();
  try {
    await client.query("select pg_advisory_lock(7263001)");
    await client.query(REGISTER);
    const ran = new Set(
      (await client.query<{ name: string }>("select name from migration")).rows.map((row) => row.name),
    );
    const files = readdirSync(FOLDER)
      .filter((name) => name.endsWith(".sql"))
      .sort();
    const unknown = [...ran].filter((name) => !files.includes(name));
    if (unknown.length > 0)
      throw new Error(
        `The database is newer than this version of Koers (it ran ${unknown.join(", ")}). Update Koers first.`,
      );
    const fresh = files.filter((name) => !ran.has(name));
    for (const name of fresh) {
      await client.query("begin");
      try {
        await client.query(readFileSync(new URL(name, FOLDER), "utf8"));
        await client.query("insert into migration (name) values ($1)", [name]);
        await client.query("commit");
      } catch (error) {
        await client.query("rollback");
        const { message, hint } = error as Error & { hint?: string };
        throw new Error(`Migration ${name} failed: ${message}.${hint ? ` ${hint}.` : ""}`, { cause: error });
      }
    }
    return fresh;
  } finally {
    await client.query("select pg_advisory_unlock(7263001)").catch(() => undefined);
    client.release();
  }
}
