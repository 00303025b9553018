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

const join = (id: string, personId: string, more: object = {}) =>
  app.call(contract.addMember, { id, personId, ...more });

describe("teams", () => {
  test("a team has a name of its own, a place in the tree and a manager from today", async () => {
    const manager = await app.make.person({ name: "Mo Manager" });
    const north = await app.make.team({ name: "Noord", managerId: manager.id });
    expect(north).toMatchObject({
      managerId: manager.id,
      managerName: "Mo Manager",
      memberCount: 0,
      parentId: null,
      version: 1,
    });
    await expect(app.make.team({ name: "NOORD" })).rejects.toMatchObject({ code: "people.team_taken", status: 409 });
    expect(await app.call(contract.get, { id: manager.id })).toMatchObject({ managesTeamIds: [north.id] });
    const child = await app.make.team({ parentId: north.id });
    expect((await app.call(contract.listTeams, { parent: north.id, total: "true" })).total).toBe(1);
    await expect(app.call(contract.editTeam, { id: north.id, parentId: child.id })).rejects.toMatchObject({
      code: "people.team_cycle",
      status: 409,
    });
    await expect(app.call(contract.editTeam, { id: north.id, parentId: north.id })).rejects.toMatchObject({
      code: "people.team_cycle",
    });
    await expect(app.make.team({ parentId: manager.id })).rejects.toMatchObject({
      fields: [{ field: "parentId", code: "choice" }],
    });
  });

  test("another manager takes over today, and the past keeps the first", async () => {
    const [first, second] = [await app.make.person(), await app.make.person()];
    const team = await app.make.team();
    await join(team.id, first.id, { kind: "manager", fromOn: "2026-01-01" });
    expect(await app.call(contract.editTeam, { id: team.id, managerId: second.id, version: 1 })).toMatchObject({
      managerId: second.id,
      version: 2,
    });
    const then = await app.call(contract.listMembers, { id: team.id, on: "2026-03-01" });
    expect(then.items).toMatchObject([
      { personId: first.id, kind: "manager", fromOn: "2026-01-01", untilOn: "2026-06-15" },
    ]);
    expect(await app.call(contract.editTeam, { id: team.id, managerId: null })).toMatchObject({ managerId: null });
    await expect(app.call(contract.editTeam, { id: team.id, name: "Te laat", version: 1 })).rejects.toMatchObject({
      code: "stale_version",
    });
  });

  test("whoever joins another team leaves the first that day, and both days can be read back", async () => {
    const person = await app.make.person();
    const [north, south] = [await app.make.team(), await app.make.team()];
    await join(north.id, person.id, { fromOn: "2026-01-01" });
    expect(await join(south.id, person.id, { fromOn: "2026-05-01" })).toMatchObject({
      teamId: south.id,
      fromOn: "2026-05-01",
      untilOn: null,
    });
    expect(await app.call(contract.get, { id: person.id })).toMatchObject({ teamId: south.id, teamName: south.name });
    const { items } = await app.call(contract.memberships, { id: person.id });
    expect(items.map(({ teamId, fromOn, untilOn }) => [teamId, fromOn, untilOn])).toEqual([
      [south.id, "2026-05-01", null],
      [north.id, "2026-01-01", "2026-05-01"],
    ]);
    expect((await app.call(contract.listMembers, { id: north.id, on: "2026-04-30" })).items).toHaveLength(1);
    expect((await app.call(contract.listMembers, { id: north.id, on: "2026-05-01" })).items).toEqual([]);
    await expect(join(north.id, person.id, { fromOn: "2026-02-01" })).rejects.toMatchObject({
      code: "people.membership_order",
      status: 409,
    });
    await expect(join(north.id, person.id, { fromOn: "2026-06-16" })).rejects.toMatchObject({
      fields: [{ field: "fromOn", code: "people.in_future" }],
    });
  });

  test("whoever leaves a team is in none; leaving a team one is not in is not found", async () => {
    const person = await app.make.person();
    const team = await app.make.team();
    await join(team.id, person.id, { fromOn: "2026-01-01" });
    await app.call(contract.removeMember, { id: team.id, personId: person.id });
    expect(await app.call(contract.get, { id: person.id })).toMatchObject({ teamId: null });
    await expect(app.call(contract.removeMember, { id: team.id, personId: person.id })).rejects.toMatchObject({
      code: "not_found",
      status: 404,
    });
  });

  test("who has left cannot join or lead", async () => {
    const person = await app.make.person();
    const team = await app.make.team();
    await app.call(contract.edit, { id: person.id, active: false });
    await expect(join(team.id, person.id)).rejects.toMatchObject({ fields: [{ code: "people.inactive" }] });
    await expect(app.call(contract.editTeam, { id: team.id, managerId: person.id })).rejects.toMatchObject({
      fields: [{ field: "managerId", code: "people.inactive" }],
    });
    await expect(join(team.id, team.id)).rejects.toMatchObject({ fields: [{ field: "personId", code: "choice" }] });
  });

  test("a team is removed only while nothing refers to it, not even the past", async () => {
    const [empty, used, once] = [await app.make.team(), await app.make.team(), await app.make.team()];
    await app.call(contract.removeTeam, { id: empty.id });
    await expect(app.call(contract.getTeam, { id: empty.id })).rejects.toMatchObject({ code: "not_found" });
    const person = await app.make.person();
    await join(used.id, person.id);
    await expect(app.call(contract.removeTeam, { id: used.id })).rejects.toMatchObject({
      code: "people.team_in_use",
      status: 409,
    });
    const deal = await app.make.opportunity({ teamId: once.id });
    await asOwner(app.application.platform.database, (tx) =>
      tx.execute(sql`update opportunity set team_id = null where id = ${deal.id}::uuid`),
    );
    await expect(app.call(contract.removeTeam, { id: once.id })).rejects.toMatchObject({ code: "people.team_in_use" });
  });

  test("a seller reads teams and changes none", async () => {
    const seller = await app.make.actor();
    const team = await app.make.team();
    expect(await app.call(contract.getTeam, { id: team.id }, seller)).toMatchObject({ id: team.id });
    await expect(app.call(contract.editTeam, { id: team.id, name: "Mijn team" }, seller)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
