import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testApp, type TestApp } from "../../../../tests/kit/app.ts";
import * as contract from "../contract.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

describe("organisation", () => {
  test("settings change with the version that was read, and everyone reads them", async () => {
    const before = await app.call(contract.get, {});
    expect(before).toMatchObject({ name: "Voorbeeld BV", currency: "EUR", timeZone: "Europe/Amsterdam", version: 1 });
    const after = await app.call(contract.edit, { name: "Nieuwe Naam BV", fiscalYearStart: 7, version: 1 });
    expect(after).toMatchObject({ name: "Nieuwe Naam BV", fiscalYearStart: 7, language: "nl", version: 2 });
    await expect(app.call(contract.edit, { name: "Te laat", version: 1 })).rejects.toMatchObject({
      code: "stale_version",
      extra: { current: { version: 2 }, yourVersion: 1 },
    });
    const seller = await app.make.actor();
    expect(await app.call(contract.get, {}, seller)).toEqual(after);
    await expect(app.call(contract.edit, { name: "Van mij" }, seller)).rejects.toMatchObject({ code: "forbidden" });
    await expect(app.call(contract.get, {}, null)).rejects.toMatchObject({ code: "unauthorized", status: 401 });
  });

  test.each([
    [{ timeZone: "Europe/Mars" }, { field: "timeZone", code: "organisation.time_zone" }],
    [{ fiscalYearStart: 13 }, { field: "fiscalYearStart", code: "too_big" }],
    [{ language: "de" }, { field: "language", code: "choice" }],
    [{ nonsense: 1 }, { field: "nonsense", code: "unknown" }],
  ])("%j is refused at its field", async (changes, problem) => {
    await expect(app.call(contract.edit, changes as object)).rejects.toMatchObject({
      code: "invalid_input",
      fields: [problem],
    });
  });

  test("the currency changes until something has an amount", async () => {
    expect(await app.call(contract.edit, { currency: "USD" })).toMatchObject({ currency: "USD" });
    await app.call(contract.edit, { currency: "EUR" });
    await app.make.product({ listPrice: null });
    expect(await app.call(contract.edit, { currency: "USD" })).toMatchObject({ currency: "USD" });
    await app.make.opportunity({ amount: 100 });
    await expect(app.call(contract.edit, { currency: "EUR" })).rejects.toMatchObject({
      code: "organisation.currency_in_use",
      status: 409,
    });
    expect(await app.call(contract.edit, { currency: "USD", name: "Zelfde valuta" })).toMatchObject({
      name: "Zelfde valuta",
    });
  });
});

describe("sales channels", () => {
  test("a new company starts with channels; they are added, renamed, retired and put in order", async () => {
    const names = async () => (await app.call(contract.listChannels, {})).items.map(({ name }) => name);
    expect(await names()).toEqual(["Eigen verkoop", "Partners", "Online"]);
    const added = await app.call(contract.createChannel, { name: "Beurs" });
    expect(added).toMatchObject({ position: 4, retired: false });
    await expect(app.call(contract.createChannel, { name: "beurs" })).rejects.toMatchObject({
      code: "organisation.channel_taken",
      status: 409,
    });
    expect(await app.call(contract.editChannel, { id: added.id, position: 1 })).toMatchObject({ position: 1 });
    expect(await names()).toEqual(["Beurs", "Eigen verkoop", "Partners", "Online"]);
    await app.call(contract.editChannel, { id: added.id, position: 3 });
    expect(await names()).toEqual(["Eigen verkoop", "Partners", "Beurs", "Online"]);
    await app.call(contract.editChannel, { id: added.id, position: 999 });
    expect(await names()).toEqual(["Eigen verkoop", "Partners", "Online", "Beurs"]);
    expect(await app.call(contract.editChannel, { id: added.id, retired: true, name: "Vakbeurs" })).toMatchObject({
      name: "Vakbeurs",
      retired: true,
    });
    expect((await app.call(contract.listChannels, { retired: "true" })).items.map(({ name }) => name)).toEqual([
      "Vakbeurs",
    ]);
    const first = await app.call(contract.listChannels, { retired: "false", limit: 2, total: "true" });
    expect(first).toMatchObject({ total: 3 });
    const rest = await app.call(contract.listChannels, { retired: "false", limit: 2, cursor: first.nextCursor ?? "" });
    expect(rest).toMatchObject({ items: [{ name: "Online" }], nextCursor: null });
  });
});
