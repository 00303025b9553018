import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createOrganisation, findOrganisation } from "#company/organisation/index.ts";
import * as organisation from "#company/organisation/contract.ts";
import { createPerson, loadActor } from "#company/people/index.ts";
import * as people from "#company/people/contract.ts";
import * as products from "#company/products/contract.ts";
import * as territories from "#company/territories/contract.ts";
import type { Op } from "#base/contract/op.ts";
import type { Actor } from "#base/platform/actor.ts";
import { localDate } from "#base/kernel/local-date.ts";
import { asOwner, inTransaction } from "#base/platform/transaction.ts";
import { testApp, type TestApp } from "../../../../tests/kit/app.ts";
import * as companies from "../contract.ts";

let app: TestApp;
let stranger: Actor;
beforeAll(async () => {
  app = await testApp();
  const now = app.clock.now();
  stranger = await asOwner(app.application.platform.database, async (tx) => {
    const orgId = await createOrganisation(
      tx,
      { name: "Concurrent BV", currency: "EUR", language: "nl", fiscalYearStart: 1 },
      now,
    );
    const personId = await createPerson(
      tx,
      { orgId, name: "Vreemde", role: "admin" },
      { now, today: localDate("2026-06-15") },
    );
    const actor = await loadActor(tx, orgId, personId, { kind: "person", now });
    if (!actor) throw new Error("the stranger does not exist");
    return actor;
  });
});
afterAll(() => app.close());

const gone = { code: "not_found", status: 404 };

describe("two organisations in one database", () => {
  test("never see each other's records, by list or by id", async () => {
    const made: [Op, Op, { id: string }][] = [
      [people.list, people.get, await app.make.person()],
      [people.listTeams, people.getTeam, await app.make.team()],
      [products.list, products.get, await app.make.product()],
      [territories.list, territories.get, await app.make.territory()],
      [companies.list, companies.get, await app.make.company({ ownerId: null })],
      [
        organisation.listChannels,
        organisation.getChannel,
        await app.call(organisation.createChannel, { name: "Beurs" }),
      ],
    ];
    for (const [list, get, { id }] of made) {
      await expect(app.call(get, { id }, stranger)).rejects.toMatchObject(gone);
      expect(JSON.stringify(await app.call(list, {}, stranger))).not.toContain(id);
      expect(JSON.stringify(await app.call(list, {}))).toContain(id);
    }
    expect(await app.call(organisation.get, {}, stranger)).toMatchObject({ name: "Concurrent BV" });
  });

  test("cannot change or refer to each other's records", async () => {
    const [person, team, territory, company, product] = [
      await app.make.person(),
      await app.make.team(),
      await app.make.territory(),
      await app.make.company(),
      await app.make.product(),
    ];
    const as = stranger;
    await expect(app.call(people.edit, { id: person.id, name: "Gekaapt" }, as)).rejects.toMatchObject(gone);
    await expect(app.call(people.removeTeam, { id: team.id }, as)).rejects.toMatchObject(gone);
    await expect(app.call(products.edit, { id: product.id, retired: true }, as)).rejects.toMatchObject(gone);
    await expect(app.call(territories.remove, { id: territory.id }, as)).rejects.toMatchObject(gone);
    await expect(app.call(companies.bin, { id: company.id }, as)).rejects.toMatchObject(gone);
    await expect(app.call(companies.create, { name: "Verwijst", territoryId: territory.id }, as)).rejects.toMatchObject(
      { fields: [{ field: "territoryId", code: "choice" }] },
    );
    await expect(app.call(companies.create, { name: "Verwijst", ownerId: person.id }, as)).rejects.toMatchObject({
      fields: [{ field: "ownerId", code: "choice" }],
    });
    await expect(app.call(companies.create, { name: "Verwijst", parentId: company.id }, as)).rejects.toMatchObject({
      fields: [{ field: "parentId", code: "choice" }],
    });
    await expect(app.call(territories.create, { name: "Verwijst", personIds: [person.id] }, as)).rejects.toMatchObject({
      fields: [{ field: "personIds", code: "choice" }],
    });
    await expect(app.call(people.createTeam, { name: "Verwijst", managerId: person.id }, as)).rejects.toMatchObject({
      fields: [{ field: "managerId", code: "choice" }],
    });
    await expect(app.call(people.create, { name: "Verwijst", teamId: team.id }, as)).rejects.toMatchObject({
      fields: [{ field: "teamId", code: "choice" }],
    });
    await expect(
      app.call(people.createApiKey, { name: "Namens een ander", personId: person.id }, as),
    ).rejects.toMatchObject({ fields: [{ field: "personId", code: "choice" }] });
  });

  test("the database holds to it even when a query forgets the organisation", async () => {
    const { database } = app.application.platform;
    const asked = inTransaction(database, stranger, { readOnly: true }, (tx) => findOrganisation(tx, app.admin.orgId));
    await expect(asked).rejects.toMatchObject(gone);
  });
});
