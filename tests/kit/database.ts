import { mkdirSync, readFileSync, readdirSync, existsSync, writeFileSync, renameSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { openDatabase, type Database } from "#base/platform/database.ts";
import { migrate } from "#base/platform/migrate.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** Which database the running test project is about. */
export const onServer = process.env.KOERS_TEST_DATABASE === "server";

/**
 * A fresh, migrated database for one test file: on PGlite a clone of one migrated image, or, in the test project
 * "server", a database of its own on the PostgreSQL server in KOERS_TEST_POSTGRES_URL.
 */
export async function testDatabase(): Promise<Database> {
  if (onServer) return serverDatabase();
  return openDatabase({ folder: null, load: await migratedImage() });
}

function migrationsHash(): string {
  const folder = path.join(root, "db/migrations");
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(path.join(folder, name)));
  return hash.digest("hex").slice(0, 16);
}

async function migratedImage(): Promise<Blob> {
  const file = path.join(root, ".cache", `migrated-${migrationsHash()}.tar`);
  if (!existsSync(file)) {
    const database = await openDatabase({ folder: null });
    await migrate(database);
    const dump = await database.dump?.();
    await database.close();
    if (!dump) throw new Error("the embedded database could not be copied");
    mkdirSync(path.dirname(file), { recursive: true });
    // Written beside and renamed, so that two test files starting at once never read half an image.
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, Buffer.from(await dump.arrayBuffer()));
    renameSync(beside, file);
  }
  return new Blob([readFileSync(file)]);
}

async function serverDatabase(): Promise<Database> {
  const url = process.env.KOERS_TEST_POSTGRES_URL;
  if (!url) throw new Error("KOERS_TEST_POSTGRES_URL is not set; npm test starts a server and sets it");
  const name = `koers_test_${process.pid}_${Date.now()}_${Math.floor(performance.now() * 1000) % 1_000_000}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  const database = await openDatabase({ url: own.href, folder: null });
  await migrate(database);
  return database;
}
