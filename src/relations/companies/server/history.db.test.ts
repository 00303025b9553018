import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../tests/kit/app.ts";
import * as contract from "../contract.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test("who changed what, from what, to what, newest first", async () => {
  const territory = await app.make.territory({ name: "Drenthe" });
  const { id } = await app.call(contract.create, { name: "Bakkerij Jansen", sector: "Voeding" });
  await app.call(contract.edit, { id, name: "Bakkerij Jansen & Zn", sector: null, territoryId: territory.id });
  await app.call(contract.bin, { id });
  await app.call(contract.restore, { id });
  const { items, nextCursor } = await app.call(contract.history, { id });
  expect(nextCursor).toBeNull();
  expect(items.map(({ kind }) => kind)).toEqual(["restored", "binned", "changed", "created"]);
  expect(items[2]).toMatchObject({ by: app.admin.personId, byName: expect.any(String) });
  expect(items[2]?.changes).toEqual([
    { field: "name", from: "Bakkerij Jansen", to: "Bakkerij Jansen & Zn", fromLabel: null, toLabel: null },
    { field: "sector", from: "Voeding", to: null, fromLabel: null, toLabel: null },
    { field: "territoryId", from: null, to: territory.id, fromLabel: null, toLabel: "Drenthe" },
  ]);
});

test("page by page without repeating or losing anything", async () => {
  const { id } = await app.call(contract.create, { name: "Eén" });
  for (const name of ["Twee", "Drie", "Vier"]) await app.call(contract.edit, { id, name });
  const first = await app.call(contract.history, { id, limit: 3 });
  const rest = await app.call(contract.history, { id, limit: 3, cursor: first.nextCursor ?? "" });
  expect([...first.items, ...rest.items].map(({ changes }) => changes[0]?.to ?? null)).toEqual([
    "Vier",
    "Drie",
    "Twee",
    null,
  ]);
  expect(rest.nextCursor).toBeNull();
});
