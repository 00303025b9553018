import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../tests/kit/app.ts";
import * as contract from "../contract.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

describe("products", () => {
  test("only a name is needed; a price not given is not known, which is not zero", async () => {
    const product = await app.call(contract.create, { name: "GTX Pro" });
    expect(product).toMatchObject({
      listPrice: null,
      cost: null,
      currency: "EUR",
      recurrence: "one_off",
      retired: false,
      version: 1,
    });
    expect(
      await app.call(contract.edit, { id: product.id, listPrice: 0, cost: 482_100, code: "", recurrence: "monthly" }),
    ).toMatchObject({ listPrice: 0, cost: 482_100, code: null, recurrence: "monthly", version: 2 });
    await expect(app.call(contract.create, { name: "gtx pro" })).rejects.toMatchObject({
      code: "products.name_taken",
      status: 409,
    });
    await expect(app.call(contract.edit, { id: product.id, name: "Te laat", version: 1 })).rejects.toMatchObject({
      code: "stale_version",
      extra: { current: { version: 2 } },
    });
  });

  test.each([
    [{ name: "" }, { field: "name", code: "required" }],
    [{ name: "x".repeat(201) }, { field: "name", code: "too_long" }],
    [
      { name: "A", listPrice: -1 },
      { field: "listPrice", code: "too_small" },
    ],
    [
      { name: "A", listPrice: 1.5 },
      { field: "listPrice", code: "integer" },
    ],
    [
      { name: "A", recurrence: "weekly" },
      { field: "recurrence", code: "choice" },
    ],
  ])("%j is refused at its field", async (input, problem) => {
    await expect(app.call(contract.create, input as { name: string })).rejects.toMatchObject({
      code: "invalid_input",
      status: 422,
      fields: [problem],
    });
  });

  test("the list is searched, filtered, sorted with unknown prices last, and paged without gaps", async () => {
    for (const [name, listPrice] of [
      ["Kabel A", 300],
      ["Kabel B", null],
      ["Kabel C", 100],
      ["Kabel D", null],
      ["Kabel E", 200],
    ] as const) {
      await app.call(contract.create, { name, listPrice, family: 'Kabels, "dik"' });
    }
    const all = async (sort: "listPrice" | "-listPrice" | "-name") => {
      const names: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await app.call(contract.list, { q: "kabel", sort, limit: 2, ...(cursor ? { cursor } : {}) });
        names.push(...page.items.map(({ name }) => name.slice(-1)));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return names.join("");
    };
    expect(await all("listPrice")).toBe("CEABD");
    expect(await all("-listPrice")).toBe("AECDB");
    expect(await all("-name")).toBe("EDCBA");
    expect((await app.call(contract.list, { q: "100%" })).items).toEqual([]);
    expect((await app.call(contract.list, { q: "kabel dik", total: "true" })).total).toBe(5);
  });

  test("a retired product can be found and brought back", async () => {
    const product = await app.make.product();
    expect(await app.call(contract.edit, { id: product.id, retired: true })).toMatchObject({ retired: true });
    expect((await app.call(contract.list, { retired: "true" })).items.map(({ id }) => id)).toEqual([product.id]);
    expect(await app.call(contract.edit, { id: product.id, retired: false })).toMatchObject({ retired: false });
  });

  test("a seller reads products and changes none", async () => {
    const seller = await app.make.actor();
    const product = await app.make.product();
    expect(await app.call(contract.get, { id: product.id }, seller)).toEqual(product);
    await expect(app.call(contract.edit, { id: product.id, listPrice: 1 }, seller)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
