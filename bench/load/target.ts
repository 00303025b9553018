import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import * as people from "#company/people/contract.ts";
import { startApplication, type Application } from "../../src/app/application.ts";
import { setUpCompany } from "../../src/app/setup.ts";
import { callAsSystem } from "../../src/app/verbs/call.ts";
import { generate, type Generated } from "../generate.ts";

export type Kind = "embedded" | "server";

/** The application, listening, with a generated company and keys to call it with. */
export type Target = {
  kind: Kind;
  opportunities: number;
  application: Application;
  orgId: string;
  address: string;
  keys: { director: string; seller: string };
  sellerId: string;
  generated: Generated;
  /** Environment for a process of its own on the same data. */
  environment: Record<string, string>;
  /** Stops the application and leaves the data. */
  stop: () => Promise<void>;
  remove: () => Promise<void>;
};

const settings = {
  port: 0,
  host: "127.0.0.1",
  publicUrl: undefined,
  secret: "only the benchmark uses this secret, on this machine",
  logLevel: "silent" as const,
  requestsPerMinute: 0,
  signInsPerMinute: 0,
};

/** A database of its own on the server, or a data folder of its own: nothing that exists is touched. */
async function place(kind: Kind, serverUrl: string | undefined) {
  const folder = mkdtempSync(path.join(tmpdir(), "koers-bench-"));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  if (kind === "embedded") return { folder, url: undefined, remove: async () => removeFolder() };
  if (!serverUrl) throw new Error("KOERS_BENCH_POSTGRES_URL is not set; npm run bench starts a server and sets it");
  const name = `koers_bench_${process.pid}_${Date.now()}`;
  await administer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const remove = async () => {
    await administer(serverUrl, `drop database ${name}`);
    removeFolder();
  };
  return { folder, url: url.href, remove };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Starts the application on fresh data and fills it with a generated company. */
export async function startTarget(kind: Kind, opportunities: number, serverUrl: string | undefined): Promise<Target> {
  const { folder, url, remove } = await place(kind, serverUrl);
  const application = await startApplication({ ...settings, dataFolder: folder, databaseUrl: url });
  const { orgId } = await setUpCompany(application.platform, {
    companyName: "Meetbaar BV",
    currency: "EUR",
    language: "nl",
    fiscalYearStart: 1,
    timeZone: "Europe/Amsterdam",
    adminName: "Ada de Beheerder",
    adminEmail: "ada@voorbeeld.example",
    adminPassword: "koffie met appeltaart",
  });
  const generated = await generate(application.platform.database, { orgId, opportunities, until: new Date() });
  const { id: directorId } = await callAsSystem(application, people.create, {
    body: { name: "Dirk Directeur", role: "director" },
  });
  const seller = generated.sellers[7]!;
  const keyOf = async (personId: string) =>
    (await callAsSystem(application, people.createApiKey, { body: { name: "bench", personId } })).key;
  const keys = { director: await keyOf(directorId), seller: await keyOf(seller.id) };
  const address = await application.http.listen({ port: 0, host: "127.0.0.1" });
  return {
    kind,
    opportunities,
    application,
    orgId,
    address,
    keys,
    sellerId: seller.id,
    generated,
    remove,
    environment: { KOERS_DATA_DIR: folder, KOERS_SECRET: settings.secret, ...(url ? { DATABASE_URL: url } : {}) },
    stop: () => application.close(),
  };
}
