import { rmSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { end, runToEnd, startServer, temporaryFolder, type Running } from "../kit/process.ts";

const running: Running[] = [];
const folders: string[] = [];
const folder = () => (folders.push(temporaryFolder()), folders.at(-1)!);
const server = async (...given: Parameters<typeof startServer>) => {
  const started = await startServer(...given);
  running.push(started);
  return started;
};
afterEach(async () => {
  for (const each of running.splice(0))
    if (each.process.exitCode === null && each.process.signalCode === null) await end(each, "SIGKILL");
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});

const SETUP = [
  "setup",
  "--company",
  "Jansen BV",
  "--admin-email",
  "jan@jansen.nl",
  "--admin-password",
  "fiets in de regen",
];
const cli = (data: string, ...args: string[]) => runToEnd("cli.ts", args, { KOERS_DATA_DIR: data });
const created = (address: string, key: string, name: string) =>
  fetch(`${address}/api/v1/opportunities`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ name }),
  });

describe("one data folder, one owner", () => {
  test("a second server refuses in words, and the first goes on", { timeout: 60_000 }, async () => {
    const data = folder();
    const first = await server(data);
    const second = await runToEnd("server.ts", [], { KOERS_DATA_DIR: data });
    expect(second).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`in use by process ${first.process.pid}`),
    });
    expect((await fetch(`${first.address}/api/v1/health`)).status).toBe(200);
  });

  test("verbs work through the running server, and the key they print opens the API", { timeout: 60_000 }, async () => {
    const data = folder();
    const { address } = await server(data);
    expect(await cli(data, ...SETUP)).toMatchObject({ code: 0 });
    expect(await cli(data, ...SETUP)).toMatchObject({ code: 1, stderr: expect.stringContaining("set up") });
    const { code, stdout } = await cli(data, "api-key", "create", "--user", "jan@jansen.nl", "--name", "test");
    expect(code).toBe(0);
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect((await created(address, stdout.trim(), "Kans")).status).toBe(201);
    expect(await cli(data, "check")).toMatchObject({ code: 0, stdout: expect.not.stringContaining("BROKEN") });
  });
});

test("a server killed in the middle of its work loses no acknowledged write", { timeout: 120_000 }, async () => {
  const data = folder();
  await cli(data, ...SETUP);
  const key = (await cli(data, "api-key", "create", "--user", "jan@jansen.nl", "--name", "test")).stdout.trim();
  const first = await server(data);
  const acknowledged: string[] = [];
  const writing = Array.from({ length: 4 }, async (_nothing, writer) => {
    for (let number = 0; ; number += 1) {
      const answer = await created(first.address, key, `Kans ${writer}-${number}`).catch(() => null);
      if (answer?.status !== 201) return;
      acknowledged.push(((await answer.json()) as { id: string }).id);
      if (acknowledged.length === 60) first.process.kill("SIGKILL");
    }
  });
  await Promise.all(writing);
  const again = await server(data);
  for (const id of acknowledged)
    expect(
      (await fetch(`${again.address}/api/v1/opportunities/${id}`, { headers: { authorization: `Bearer ${key}` } }))
        .status,
    ).toBe(200);
  await end(again, "SIGTERM");
  expect(await cli(data, "check")).toMatchObject({ code: 0 });
});

test("SIGTERM finishes what runs and stops with 0", { timeout: 60_000 }, async () => {
  const data = folder();
  await cli(data, ...SETUP);
  const key = (await cli(data, "api-key", "create", "--user", "jan@jansen.nl", "--name", "test")).stdout.trim();
  const { address, ...rest } = await server(data);
  const writes = Array.from({ length: 8 }, (_nothing, number) =>
    created(address, key, `Kans ${number}`).then(
      ({ status }) => status,
      () => "refused",
    ),
  );
  const first = await Promise.race(writes);
  const stopped = end({ address, ...rest }, "SIGTERM");
  expect(first).toBe(201);
  expect(new Set(await Promise.all(writes)).difference(new Set([201, 503, "refused"]))).toEqual(new Set());
  expect(await stopped).toBe(0);
});

describe("settings that are wrong are named at start", () => {
  test.each([
    ["PORT", "http"],
    ["KOERS_URL", "koers.example.nl"],
    ["KOERS_SECRET", "short"],
    ["LOG_LEVEL", "loud"],
    ["DATABASE_URL", "mysql://localhost/x"],
  ])("%s=%s", async (name, value) => {
    const { code, stderr } = await runToEnd("server.ts", [], { KOERS_DATA_DIR: folder(), [name]: value });
    expect(code).toBe(1);
    expect(stderr).toContain(`${name}:`);
  });

  test("a port in use", { timeout: 60_000 }, async () => {
    const { address } = await server(folder());
    const { code, stderr } = await runToEnd("server.ts", [], { KOERS_DATA_DIR: folder(), PORT: new URL(address).port });
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining("port is in use") });
  });

  test("a database server that does not answer", { timeout: 60_000 }, async () => {
    const { code, stderr } = await runToEnd("server.ts", [], {
      KOERS_DATA_DIR: folder(),
      DATABASE_URL: "postgres://koers:geheim@127.0.0.1:1/koers",
    });
    expect(code).toBe(1);
    expect(stderr).toContain("DATABASE_URL");
    expect(stderr).not.toContain("geheim");
  });
});

test.each([
  [["dance"], 2, "Usage"],
  [["setup", "--company", "X"], 2, "--admin-email"],
  [["setup", "--company", "X", "--admin-email", "nobody", "--admin-password", "fiets in de regen"], 2, "e-mail"],
  [["setup", "--company", "X", "--admin-email", "a@b.nl", "--admin-password", "kort"], 1, "adminPassword"],
  [["api-key", "create", "--user", "a@b.nl", "--name", "x"], 1, "no company yet"],
])("the command line explains wrong use: %s", { timeout: 60_000 }, async (args, code, says) => {
  expect(await cli(folder(), ...args)).toMatchObject({ code, stdout: "", stderr: expect.stringContaining(says) });
});
