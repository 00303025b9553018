import { rmSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CallOf, Op, OutputOf } from "#base/contract/op.ts";
import type { Actor } from "#base/platform/actor.ts";
import type { Log } from "#base/platform/log.ts";
import { asOwner } from "#base/platform/transaction.ts";
import { startApplication, type Application } from "../../src/app/application.ts";
import type { Config } from "../../src/app/config.ts";
import { handlers } from "../../src/app/handlers.ts";
import { setUpCompany } from "../../src/app/setup.ts";
import { loadActor } from "#company/people/index.ts";
import { testDatabase } from "./database.ts";
import { makerFor, type Make } from "./make.ts";

/** A clock that stands still until a test moves it, so that no test depends on how fast it runs. */
export type TestClock = { now: () => Date; set: (instant: string) => void; advance: (ms: number) => void };

export type TestApp = {
  application: Application;
  clock: TestClock;
  admin: Actor;
  /** Calls an operation as somebody, through the same wrapper as a request. */
  call: <O extends Op>(
    op: O,
    input: CallOf<O>,
    as?: Actor | null,
    more?: { idempotencyKey?: string; files?: { name: string; bytes: Buffer }[] },
  ) => Promise<OutputOf<O>>;
  /** A person as actor, with the rights they have now. */
  actor: (personId: string) => Promise<Actor>;
  make: Make;
  close: () => Promise<void>;
};

export const ADMIN = { name: "Ada de Beheerder", email: "ada@voorbeeld.nl", password: "koffie met appeltaart" };

/** The whole application on a fresh database with one company, without listening on a port. */
export async function testApp(other: Partial<Config> & { log?: Log } = {}): Promise<TestApp> {
  const folder = mkdtempSync(path.join(tmpdir(), "koers-test-"));
  let time = new Date("2026-06-15T10:00:00Z").getTime();
  const clock: TestClock = {
    now: () => new Date(time),
    set: (instant) => void (time = new Date(instant).getTime()),
    advance: (ms) => void (time += ms),
  };
  const application = await startApplication(
    {
      port: 0,
      host: "127.0.0.1",
      dataFolder: folder,
      databaseUrl: undefined,
      publicUrl: "http://127.0.0.1:3000",
      secret: "a secret that only tests use, long enough",
      logLevel: "silent",
      requestsPerMinute: 0,
      signInsPerMinute: 0,
      ...other,
    },
    { database: await testDatabase(), clock: () => clock.now(), ...(other.log ? { log: other.log } : {}) },
  );
  const { platform } = application;
  const { orgId, personId } = await setUpCompany(platform, {
    companyName: "Voorbeeld BV",
    currency: "EUR",
    language: "nl",
    fiscalYearStart: 1,
    timeZone: "Europe/Amsterdam",
    adminName: ADMIN.name,
    adminEmail: ADMIN.email,
    adminPassword: ADMIN.password,
  });
  const actor = async (id: string) => {
    const found = await asOwner(platform.database, (tx) =>
      loadActor(tx, orgId, id, { kind: "person", now: clock.now() }),
    );
    if (!found) throw new Error(`no active person ${id}`);
    return found;
  };
  const admin = await actor(personId);
  const call: TestApp["call"] = async (op, input, as = admin, more = {}) => {
    const handler = handlers.find((candidate) => candidate.op.id === op.id);
    if (!handler) throw new Error(`no handler for ${op.id}`);
    // A moment passes between any two calls, as it does between any two requests.
    clock.advance(10);
    const answer = await handler.handle(platform, {
      actor: as,
      ...partsOf(op, input as Record<string, unknown>),
      headers: new Headers(),
      requestId: "test",
      idempotencyKey: more.idempotencyKey ?? null,
      files: more.files ?? [],
      setCookies: () => undefined,
    });
    return answer as OutputOf<typeof op>;
  };
  const close = async () => {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const app = { application, clock, admin, call, actor, close };
  return { ...app, make: makerFor(app) };
}

/** Splits one input object into the params, query and body of an operation, as a client does. */
export function partsOf(op: Op, input: Record<string, unknown>): { params: object; query: object; body: unknown } {
  const inPath = new Set([...op.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  const params = Object.fromEntries(Object.entries(input).filter(([name]) => inPath.has(name)));
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.has(name)));
  if (op.body) return { params, query: {}, body: rest };
  const query = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : String(value)]),
  );
  return { params, query, body: undefined };
}
