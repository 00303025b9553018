import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asOwner } from "#base/platform/transaction.ts";
import { testApp, type TestApp } from "../../../../tests/kit/app.ts";
import * as contract from "../contract.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

describe("territories", () => {
  test("they form a tree; names are unique among siblings only", async () => {
    const [netherlands, belgium] = [
      await app.make.territory({ name: "Nederland" }),
      await app.make.territory({ name: "België" }),
    ];
    const north = await app.make.territory({ name: "Noord", parentId: netherlands.id });
    expect(await app.make.territory({ name: "Noord", parentId: belgium.id })).toMatchObject({ parentId: belgium.id });
    await expect(app.make.territory({ name: "noord", parentId: netherlands.id })).rejects.toMatchObject({
      code: "territories.name_taken",
      status: 409,
    });
    await expect(app.make.territory({ name: "nederland" })).rejects.toMatchObject({ code: "territories.name_taken" });
    for (const parentId of [north.id, netherlands.id]) {
      await expect(app.call(contract.edit, { id: netherlands.id, parentId })).rejects.toMatchObject({
        code: "territories.cycle",
        status: 409,
      });
    }
    expect(await app.call(contract.edit, { id: north.id, parentId: null, version: 1 })).toMatchObject({
      parentId: null,
      version: 2,
    });
    await expect(app.call(contract.edit, { id: north.id, name: "Te laat", version: 1 })).rejects.toMatchObject({
      code: "stale_version",
    });
    expect((await app.call(contract.list, { parent: belgium.id })).items).toMatchObject([{ name: "Noord" }]);
  });

  test("who works it can be replaced, by people who exist", async () => {
    const [one, two] = [await app.make.person(), await app.make.person()];
    const territory = await app.make.territory({ personIds: [one.id, one.id] });
    expect(territory.personIds).toEqual([one.id]);
    expect(await app.call(contract.edit, { id: territory.id, personIds: [two.id] })).toMatchObject({
      personIds: [two.id],
    });
    expect((await app.call(contract.list, { person: two.id })).items.map(({ id }) => id)).toEqual([territory.id]);
    await expect(app.call(contract.edit, { id: territory.id, personIds: [territory.id] })).rejects.toMatchObject({
      fields: [{ field: "personIds", code: "choice" }],
    });
  });

  test("one is removed only while nothing refers to it, not even the past", async () => {
    const [empty, parent, sold, once] = [
      await app.make.territory(),
      await app.make.territory(),
      await app.make.territory(),
      await app.make.territory(),
    ];
    await app.call(contract.edit, { id: empty.id, personIds: [(await app.make.person()).id] });
    await app.call(contract.remove, { id: empty.id });
    await expect(app.call(contract.get, { id: empty.id })).rejects.toMatchObject({ code: "not_found" });
    await app.make.territory({ parentId: parent.id });
    await app.make.company({ territoryId: sold.id });
    const deal = await app.make.opportunity({ territoryId: once.id });
    await asOwner(app.application.platform.database, (tx) =>
      tx.execute(sql`update opportunity set territory_id = null where id = ${deal.id}::uuid`),
    );
    for (const { id } of [parent, sold, once]) {
      await expect(app.call(contract.remove, { id })).rejects.toMatchObject({
        code: "territories.in_use",
        status: 409,
      });
    }
  });
});
