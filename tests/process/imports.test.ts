import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { sampleMavenFiles } from "../../src/exchange/imports/core/sample-files.ts";
import { end, runToEnd, startServer, temporaryFolder, type Running } from "../kit/process.ts";

const folder = temporaryFolder();
const running: Running[] = [];
let key = "";

const cli = (...args: string[]) => runToEnd("cli.ts", args, { KOERS_DATA_DIR: folder });
async function server(): Promise<string> {
  const started = await startServer(folder);
  running.push(started);
  return started.address;
}

beforeAll(async () => {
  await cli(
    "setup",
    "--company",
    "Jansen BV",
    "--admin-email",
    "jan@jansen.nl",
    "--admin-password",
    "fiets in de regen",
  );
  key = (await cli("api-key", "create", "--user", "jan@jansen.nl", "--name", "test")).stdout.trim();
}, 60_000);
afterEach(async () => {
  for (const each of running.splice(0))
    if (each.process.exitCode === null && each.process.signalCode === null) await end(each, "SIGKILL");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Run = {
  id: string;
  status: string;
  progress: { done: number; total: number };
  counts: { records: { opportunities: { create: number } } };
};

async function call<T>(address: string, method: string, path: string, body?: FormData | object): Promise<T> {
  const form = body instanceof FormData;
  const answer = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body && !form ? { "content-type": "application/json" } : {}) },
    ...(body ? { body: form ? body : JSON.stringify(body) } : {}),
  });
  return (await answer.json()) as T;
}

test("an import whose process is killed halfway is finished by the next one, once", { timeout: 120_000 }, async () => {
  const { files, facts } = sampleMavenFiles(5_000);
  const form = new FormData();
  for (const { name, text } of files) form.append("files", new Blob([text]), name);
  const first = await server();
  const { id } = await call<Run>(first, "POST", "/imports", form);
  await call(first, "PUT", `/imports/${id}`, { choices: { acceptSuggestions: true } });
  await call(first, "POST", `/imports/${id}/start`);
  const halfway = await vi.waitFor(
    async () => {
      const run = await call<Run>(first, "GET", `/imports/${id}`);
      expect(run.progress.done).toBeGreaterThan(500);
      return run;
    },
    { timeout: 60_000, interval: 20 },
  );
  expect(halfway.status).toBe("running");
  await end(running[0]!, "SIGKILL");
  const second = await server();
  const run = await vi.waitFor(
    async () => {
      const now = await call<Run>(second, "GET", `/imports/${id}`);
      expect(now.status).toBe("done");
      return now;
    },
    { timeout: 60_000, interval: 100 },
  );
  expect(run.counts.records.opportunities.create).toBe(facts.deals);
  const won = await call<{ count: number; amount: number }>(second, "GET", "/opportunities/summary?status=won");
  expect(won).toMatchObject({ count: facts.won, amount: facts.wonCents });
  await end(running[1]!, "SIGTERM");
  expect(await cli("check")).toMatchObject({ code: 0 });
});

test("an upload of 200 MB is refused in words, and the server goes on", { timeout: 120_000 }, async () => {
  const address = await server();
  const form = new FormData();
  const megabyte = new Uint8Array(1024 * 1024).fill(65);
  form.append("files", new Blob(Array.from({ length: 200 }, () => megabyte)), "groot.csv");
  const refused = await call<{ status: number; detail: string }>(address, "POST", "/imports", form);
  expect(refused).toMatchObject({ status: 413, code: "too_large" });
  expect(await call<{ items: unknown[] }>(address, "GET", "/imports?limit=1")).toHaveProperty("items");
});
