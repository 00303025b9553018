import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { edit as editPerson } from "#company/people/contract.ts";
import { testApp, type TestApp } from "../../../../tests/kit/app.ts";
import * as contract from "../contract.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

describe("companies", () => {
  test("only a name is needed; the maker owns it; what is not known is null", async () => {
    const company = await app.call(contract.create, { name: "Bakkerij Jansen" });
    expect(company).toMatchObject({
      ownerId: app.admin.personId,
      employees: null,
      revenue: null,
      territoryId: null,
      version: 1,
      can: { edit: true, bin: true, restore: false },
    });
    expect(await app.call(contract.create, { name: "Van niemand", ownerId: null })).toMatchObject({
      ownerId: null,
      ownerName: null,
    });
  });

  test("fields are tidied, cleared with null, and labelled for display", async () => {
    const territory = await app.make.territory({ name: "Randstad" });
    const parent = await app.make.company({ name: "Moeder NV" });
    const company = await app.make.company({
      website: "voorbeeld.nl",
      postalCode: "1234ab",
      sector: " ",
      employees: 0,
      territoryId: territory.id,
      parentId: parent.id,
    });
    expect(company).toMatchObject({
      website: "https://voorbeeld.nl",
      postalCode: "1234 AB",
      sector: null,
      employees: 0,
      territoryName: "Randstad",
      parentName: "Moeder NV",
    });
    expect(await app.call(contract.edit, { id: company.id, website: null, parentId: null, version: 1 })).toMatchObject({
      website: null,
      parentId: null,
      version: 2,
    });
    await expect(app.call(contract.edit, { id: company.id, name: "Te laat", version: 1 })).rejects.toMatchObject({
      code: "stale_version",
      status: 409,
      extra: { yourVersion: 1, current: { version: 2 } },
    });
  });

  test.each([
    [{ website: "javascript:alert(1)" }, { field: "website", code: "url" }],
    [{ employees: -1 }, { field: "employees", code: "too_small" }],
    [{ foundedYear: 12 }, { field: "foundedYear", code: "too_small" }],
    [{ territoryId: "00000000-0000-4000-8000-000000000000" }, { field: "territoryId", code: "choice" }],
    [{ ownerId: "00000000-0000-4000-8000-000000000000" }, { field: "ownerId", code: "choice" }],
    [{ parentId: "00000000-0000-4000-8000-000000000000" }, { field: "parentId", code: "choice" }],
    [{ parentId: "x" }, { field: "parentId", code: "uuid" }],
  ])("%j is refused at its field", async (input, problem) => {
    await expect(app.make.company(input)).rejects.toMatchObject({
      code: "invalid_input",
      status: 422,
      fields: [problem],
    });
  });

  test("an owner who has left is refused", async () => {
    const person = await app.make.person();
    await app.call(editPerson, { id: person.id, active: false });
    await expect(app.make.company({ ownerId: person.id })).rejects.toMatchObject({
      fields: [{ field: "ownerId", code: "people.inactive" }],
    });
  });

  test("no company is above itself, not even by way of one the asker does not see", async () => {
    const seller = await app.make.actor();
    const mine = { ownerId: seller.personId };
    const bottom = await app.make.company(mine);
    const hidden = await app.make.company({ parentId: bottom.id });
    const top = await app.make.company({ ...mine, parentId: hidden.id });
    await expect(app.call(contract.get, { id: hidden.id }, seller)).rejects.toMatchObject({ code: "not_found" });
    expect(await app.call(contract.get, { id: top.id }, seller)).toMatchObject({
      parentId: hidden.id,
      parentName: null,
    });
    for (const parentId of [top.id, bottom.id]) {
      await expect(app.call(contract.edit, { id: bottom.id, parentId }, seller)).rejects.toMatchObject({
        code: "companies.cycle",
        status: 409,
      });
    }
    await expect(app.call(contract.edit, { id: bottom.id, parentId: hidden.id }, seller)).rejects.toMatchObject({
      fields: [{ field: "parentId", code: "choice" }],
    });
  });

  test("the list finds words in any order and without accents, filters and pages without gaps", async () => {
    const seller = await app.make.person();
    const country = await app.make.territory();
    const region = await app.make.territory({ parentId: country.id });
    for (const name of ["Crème de la Crème", "crème 100%", "Crème Fraîche", "Andere"]) {
      await app.make.company({ name, ownerId: seller.id, sector: "zuivel", territoryId: region.id });
    }
    const names = async (input: object) => (await app.call(contract.list, input)).items.map(({ name }) => name);
    expect(await names({ q: "LA creme" })).toEqual(["Crème de la Crème"]);
    expect(await names({ q: "100%" })).toEqual(["crème 100%"]);
    expect(await names({ q: "_" })).toEqual([]);
    expect(await names({ owner: seller.id, q: "fraiche" })).toEqual(["Crème Fraîche"]);
    expect(await names({ territory: country.id })).toHaveLength(4);
    expect(await names({ sector: "zuivel", owner: "none" })).toEqual([]);
    expect(await names({ sector: ["zuivel"], owner: `none,${seller.id}` })).toHaveLength(4);
    const first = await app.call(contract.list, { sector: "zuivel", limit: 3, total: "true" });
    expect(first.total).toBe(4);
    const second = await app.call(contract.list, { sector: "zuivel", limit: 3, cursor: first.nextCursor ?? "" });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
      "Andere",
      "crème 100%",
      "Crème de la Crème",
      "Crème Fraîche",
    ]);
    expect((await app.call(contract.sectors, {})).items).toEqual([{ sector: "zuivel", count: 4 }]);
    expect(await names({ owner: "me", sort: "-updatedAt" })).not.toContain("Andere");
  });

  test("from the bin and back; what is in the bin cannot be changed", async () => {
    const company = await app.make.company();
    await expect(app.call(contract.bin, { id: company.id, version: 9 })).rejects.toMatchObject({
      code: "stale_version",
    });
    await app.call(contract.bin, { id: company.id, version: 1 });
    await app.call(contract.bin, { id: company.id });
    expect(await app.call(contract.get, { id: company.id })).toMatchObject({
      version: 2,
      can: { edit: false, bin: false, restore: true },
      deletedAt: expect.any(String),
    });
    expect((await app.call(contract.list, { bin: "true" })).items.map(({ id }) => id)).toEqual([company.id]);
    await expect(app.call(contract.edit, { id: company.id, name: "Nee" })).rejects.toMatchObject({
      code: "companies.in_bin",
      status: 409,
    });
    await expect(app.make.company({ parentId: company.id })).rejects.toMatchObject({
      fields: [{ field: "parentId", code: "choice" }],
    });
    expect(await app.call(contract.restore, { id: company.id })).toMatchObject({
      deletedAt: null,
      version: 3,
      can: { edit: true },
    });
  });

  test("a seller sees their own, nobody's, and those of their deals; given away, a company is gone for them", async () => {
    const [seller, other] = [await app.make.actor(), await app.make.actor()];
    const mine = await app.make.company({}, seller);
    const nobodys = await app.make.company({ ownerId: null });
    const others = await app.make.company({ ownerId: other.personId });
    const dealt = await app.make.company({ ownerId: other.personId });
    await app.make.opportunity({ companyId: dealt.id, ownerId: seller.personId });
    const seen = async () => new Set((await app.call(contract.list, { limit: 200 }, seller)).items.map(({ id }) => id));
    const before = await seen();
    expect([mine, nobodys, dealt, others].map(({ id }) => before.has(id))).toEqual([true, true, true, false]);
    await expect(app.call(contract.edit, { id: others.id, name: "Van mij" }, seller)).rejects.toMatchObject({
      code: "not_found",
      status: 404,
    });
    expect(await app.call(contract.edit, { id: mine.id, ownerId: other.personId }, seller)).toMatchObject({
      ownerId: other.personId,
    });
    expect((await seen()).has(mine.id)).toBe(false);
    const made = await app.make.company({ ownerId: other.personId }, seller);
    expect(made).toMatchObject({ ownerId: other.personId });
    await expect(app.call(contract.get, { id: made.id }, seller)).rejects.toMatchObject({ code: "not_found" });
    await expect(app.call(contract.bin, { id: nobodys.id }, seller)).rejects.toMatchObject({ code: "forbidden" });
  });
});
