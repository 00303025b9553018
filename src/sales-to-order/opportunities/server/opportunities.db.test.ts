import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "#base/platform/transaction.ts";
import * as contract from "../contract.ts";
import { testApp, type TestApp } from "../../../../tests/kit/app.ts";

let app: TestApp;
beforeAll(async () => void (app = await testApp()));
afterAll(() => app.close());

const problem = (code: string, more: object = {}) => expect.objectContaining({ code, ...more });
const fields = (...names: string[]) =>
  problem("invalid_input", {
    fields: expect.arrayContaining(names.map((field) => expect.objectContaining({ field }))),
  });

describe("creating", () => {
  test("only a name is needed; the rest has sensible defaults", async () => {
    const { stages } = await app.make.pipeline();
    const created = await app.call(contract.create, { name: "Eerste kans" });
    expect(created).toMatchObject({
      name: "Eerste kans",
      stageId: stages[0]!.id,
      status: "open",
      amount: null,
      weightedAmount: null,
      currency: "EUR",
      ownerId: app.admin.personId,
      probability: stages[0]!.probability,
      version: 1,
      pushCount: 0,
    });
  });

  test("the team follows the owner and the territory the company", async () => {
    const team = await app.make.team();
    const owner = await app.make.person({ teamId: team.id });
    const territory = await app.make.territory();
    const company = await app.make.company({ territoryId: territory.id });
    expect(await app.make.opportunity({ ownerId: owner.id, companyId: company.id })).toMatchObject({
      teamId: team.id,
      territoryId: territory.id,
      companyName: company.name,
      ownerName: owner.name,
    });
  });

  test("lines take price, cost and recurrence from the product, and the amount follows them", async () => {
    const product = await app.make.product({ listPrice: 5000, cost: 2000, recurrence: "monthly" });
    const created = await app.make.opportunity({
      lines: [
        { productId: product.id, quantity: 2, discount: 10 },
        { description: "Invoering", unitPrice: 100_000 },
      ],
    });
    // 2 × 50,00 − 10 % = 90,00 a month, 12 months = 1.080,00; plus 1.000,00
    expect(created).toMatchObject({ amount: 208_000, amountSource: "lines" });
    expect(created.lines[0]).toMatchObject({
      productName: product.name,
      unitPrice: 5000,
      unitCost: 2000,
      recurrence: "monthly",
      total: 108_000,
    });
  });

  test.each([
    ["an unknown company", { companyId: "00000000-0000-4000-8000-000000000000" }, "companyId"],
    ["an unknown owner", { ownerId: "00000000-0000-4000-8000-000000000000" }, "ownerId"],
    ["an unknown stage", { stageId: "00000000-0000-4000-8000-000000000000" }, "stageId"],
    ["a date that does not exist", { expectedClose: "2026-02-31" }, "expectedClose"],
    ["half cents", { amount: 12.5 }, "amount"],
    ["a name that is too long", { name: "x".repeat(201) }, "name"],
  ])("%s is refused at its field", async (_what, input, field) => {
    await expect(app.call(contract.create, { name: "Kans", ...input })).rejects.toEqual(fields(field));
  });
});

describe("moving through the pipeline", () => {
  test("a gate asks for what is missing, takes it along, or takes a reason that history keeps", async () => {
    const { byKey } = await app.make.pipeline();
    const proposal = byKey("proposal");
    const { id } = await app.make.opportunity();
    await expect(app.call(contract.changeStage, { id, stageId: proposal.id })).rejects.toEqual(
      problem("opportunities.gate", { extra: { missing: ["amount", "expectedClose"] } }),
    );
    const moved = await app.call(contract.changeStage, {
      id,
      stageId: proposal.id,
      fields: { amount: 250_000, expectedClose: "2026-09-01" },
    });
    expect(moved).toMatchObject({ stageId: proposal.id, amount: 250_000, weightedAmount: 125_000, probability: 50 });
    const other = await app.make.opportunity();
    await app.call(contract.changeStage, { id: other.id, stageId: proposal.id, reason: "Klant vroeg erom" });
    const { items } = await app.call(contract.history, { id: other.id });
    expect(items[0]).toMatchObject({ reason: "Klant vroeg erom", first: false, recordedBy: app.admin.personId });
    expect(items[0]!.changes).toContainEqual(
      expect.objectContaining({ field: "stageId", to: proposal.id, toLabel: proposal.name }),
    );
    expect(items.at(-1)).toMatchObject({ first: true });
  });

  test("two people moving one deal at once: the second is told, with both versions", async () => {
    const { byKey } = await app.make.pipeline();
    const { id, version } = await app.make.opportunity();
    const answers = await Promise.allSettled([
      app.call(contract.changeStage, { id, stageId: byKey("qualification").id, version }),
      app.call(contract.changeStage, { id, stageId: byKey("needs_analysis").id, version }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = answers.find((answer) => answer.status === "rejected")!;
    expect(refused.reason).toMatchObject({
      code: "stale_version",
      status: 409,
      extra: { yourVersion: version, current: { id, version: version + 1 } },
    });
  });

  test("a closed deal does not move until it is reopened", async () => {
    const { byKey } = await app.make.pipeline();
    const { id, stageId } = await app.make.opportunity({ amount: 5000 });
    const won = await app.call(contract.win, { id, amount: 6000 });
    expect(won).toMatchObject({
      status: "won",
      closedOn: "2026-06-15",
      amount: 6000,
      stageId,
      can: { close: false, reopen: true },
    });
    await expect(app.call(contract.changeStage, { id, stageId: byKey("qualification").id })).rejects.toEqual(
      problem("opportunities.closed", { status: 409 }),
    );
    await expect(app.call(contract.lose, { id })).rejects.toEqual(problem("opportunities.closed"));
    expect(await app.call(contract.reopen, { id, stageId: byKey("qualification").id })).toMatchObject({
      status: "open",
      closedOn: null,
      stageId: byKey("qualification").id,
    });
  });

  test("a deal is not closed in the future", async () => {
    const { id } = await app.make.opportunity();
    await expect(app.call(contract.win, { id, closedOn: "2026-06-16" })).rejects.toEqual(fields("closedOn"));
  });
});

describe("history", () => {
  test("as it was: amount, stage, owner, lines and stage name of that moment", async () => {
    app.clock.set("2026-03-01T09:00:00Z");
    const created = await app.make.opportunity({
      amount: 100_000,
      lines: [{ description: "Advies", unitPrice: 100_000 }],
    });
    app.clock.set("2026-04-01T09:00:00Z");
    await app.call(contract.setLines, {
      id: created.id,
      lines: [{ description: "Advies en uitvoering", unitPrice: 400_000 }],
    });
    app.clock.set("2026-05-01T09:00:00Z");
    await app.call(contract.lose, { id: created.id });
    app.clock.set("2026-06-15T10:00:00Z");
    const march = await app.call(contract.get, { id: created.id, asOf: "2026-03-31" });
    expect(march).toMatchObject({
      amount: 100_000,
      status: "open",
      lines: [{ description: "Advies" }],
      can: { edit: false, close: false },
    });
    const april = await app.call(contract.get, { id: created.id, asOf: "2026-04-30" });
    expect(april).toMatchObject({ amount: 400_000, status: "open", lines: [{ description: "Advies en uitvoering" }] });
    expect(await app.call(contract.get, { id: created.id })).toMatchObject({ status: "lost", closedOn: "2026-05-01" });
    await expect(app.call(contract.get, { id: created.id, asOf: "2026-02-28" })).rejects.toEqual(
      problem("opportunities.not_yet", { params: { begins: "2026-03-01" } }),
    );
    const only = { company: [(await app.make.company()).id] };
    expect((await app.call(contract.summary, { ...only, asOf: "2026-03-31" })).count).toBe(0);
  });

  test("the summary as of a past day counts what was open then", async () => {
    const owner = await app.make.person();
    app.clock.set("2026-01-10T09:00:00Z");
    const { id } = await app.make.opportunity({ ownerId: owner.id, amount: 70_000 });
    app.clock.set("2026-02-10T09:00:00Z");
    await app.call(contract.win, { id });
    app.clock.set("2026-06-15T10:00:00Z");
    const open = { owner: [owner.id], status: ["open" as const] };
    expect(await app.call(contract.summary, { ...open, asOf: "2026-01-31" })).toMatchObject({
      count: 1,
      amount: 70_000,
    });
    expect(await app.call(contract.summary, { ...open, asOf: "2026-02-10" })).toMatchObject({ count: 0, amount: 0 });
    expect(await app.call(contract.summary, { ...open })).toMatchObject({ count: 0 });
  });

  test("the bin keeps everything, and restoring brings it back", async () => {
    const { id, version } = await app.make.opportunity({ amount: 1000 });
    await app.call(contract.bin, { id, version });
    const inBin = await app.call(contract.get, { id });
    expect(inBin).toMatchObject({ amount: 1000, can: { edit: false, restore: true } });
    await expect(app.call(contract.edit, { id, name: "Anders" })).rejects.toEqual(problem("opportunities.in_bin"));
    expect(await app.call(contract.restore, { id })).toMatchObject({ deletedAt: null, can: { edit: true } });
  });
});

describe("who sees what", () => {
  test("a seller sees their own deals only, in every answer", async () => {
    const mine = await app.make.actor({ role: "rep" });
    const other = await app.make.actor({ role: "rep" });
    const own = await app.make.opportunity({ amount: 1000 }, mine);
    const foreign = await app.make.opportunity({ amount: 9000 }, other);
    const { items, total } = await app.call(contract.list, { total: "true" }, mine);
    expect(items.map(({ id }) => id)).toEqual([own.id]);
    expect(total).toBe(1);
    expect(await app.call(contract.summary, {}, mine)).toMatchObject({ count: 1, amount: 1000 });
    const { columns } = await app.call(contract.board, {}, mine);
    expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    for (const hidden of [contract.get, contract.history, contract.bin, contract.win] as const) {
      await expect(app.call(hidden, { id: foreign.id }, mine)).rejects.toEqual(problem("not_found", { status: 404 }));
    }
  });

  test("a manager sees the deals of their people and team, and may hand one to somebody outside it", async () => {
    const team = await app.make.team();
    const manager = await app.make.person({ role: "sales_manager" });
    const { addMember } = await import("#company/people/contract.ts");
    await app.call(addMember, { id: team.id, personId: manager.id, kind: "manager" });
    const rep = await app.make.actor({ teamId: team.id });
    const outsider = await app.make.actor();
    const deal = await app.make.opportunity({}, rep);
    await app.make.opportunity({}, outsider);
    const boss = await app.actor(manager.id);
    expect((await app.call(contract.list, {}, boss)).items.map(({ id }) => id)).toEqual([deal.id]);
    const handed = await app.call(contract.reassign, { id: deal.id, ownerId: outsider.personId }, boss);
    expect(handed).toMatchObject({ ownerId: outsider.personId, teamId: null });
    await expect(app.call(contract.get, { id: deal.id }, boss)).rejects.toEqual(problem("not_found"));
    expect((await app.call(contract.list, {}, outsider)).items).toHaveLength(2);
  });

  test("the planner's predicate and the policy of the database name the same rows", async () => {
    const { visibleTo } = await import("./visible.ts");
    const territory = await app.make.territory();
    const team = await app.make.team();
    const person = await app.make.actor({ teamId: team.id });
    await app.make.opportunity({ territoryId: territory.id });
    await app.make.opportunity({ teamId: team.id });
    await app.make.opportunity({}, person);
    const sights = [
      { all: true, owners: [], teams: [], territories: [] },
      { all: false, owners: [person.personId!], teams: [], territories: [] },
      { all: false, owners: [person.personId!], teams: [team.id], territories: [territory.id] },
      { all: false, owners: [], teams: [], territories: [] },
    ];
    for (const sight of sights) {
      const actor = { ...app.admin, sight };
      const said = await inTransaction(app.application.platform.database, app.admin, { readOnly: true }, (tx) =>
        tx.execute(sql`select o.id from opportunity o where ${visibleTo(actor)} order by 1`),
      );
      const enforced = await inTransaction(app.application.platform.database, actor, { readOnly: true }, (tx) =>
        tx.execute(sql`select o.id from opportunity o order by 1`),
      );
      expect(enforced.rows).toEqual(said.rows);
    }
  });
});

describe("paging", () => {
  test.each(contract.SORTS)("every row once, unknowns last, sorted by %s", async (sort) => {
    const company = await app.make.company();
    for (const [index, amount] of [300, null, 100, 300, null, 200, 100].entries()) {
      await app.make.opportunity({
        companyId: company.id,
        amount,
        name: `Kans ${index % 3}`,
        expectedClose: index % 2 ? null : `2026-0${(index % 3) + 7}-01`,
      });
    }
    const whole = await app.call(contract.list, { company: [company.id], sort, limit: 200 });
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await app.call(contract.list, {
        company: [company.id],
        sort,
        limit: 2,
        ...(cursor ? { cursor } : {}),
      });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual(whole.items.map(({ id }) => id));
    expect(new Set(paged).size).toBe(7);
    if (sort.endsWith("amount"))
      expect(whole.items.map(({ amount }) => amount)).toEqual(
        sort.startsWith("-") ? [300, 300, 200, 100, 100, null, null] : [100, 100, 200, 300, 300, null, null],
      );
  });

  test("a cursor of another sort, or made up, is a problem of the cursor", async () => {
    await expect(app.call(contract.list, { cursor: "bm9uc2Vuc2U" })).rejects.toEqual(fields("cursor"));
  });
});

test("the board adds up to the summary, per stage and in total", async () => {
  const filter = { status: ["open" as const], pipeline: (await app.make.pipeline()).id };
  const summary = await app.call(contract.summary, filter);
  const { columns } = await app.call(contract.board, { pipeline: filter.pipeline });
  const sum = (pick: (column: (typeof columns)[number]) => number) =>
    columns.reduce((total, column) => total + pick(column), 0);
  expect({
    count: sum(({ count }) => count),
    amount: sum(({ amount }) => amount),
    unknown: sum(({ unknownAmounts }) => unknownAmounts),
  }).toEqual({ count: summary.count, amount: summary.amount, unknown: summary.unknownAmounts });
});

test("words are found in the name of the deal and of its company, without accents or capitals", async () => {
  const company = await app.make.company({ name: "Café Zürich B.V." });
  const { id } = await app.make.opportunity({ name: "Koffiemachines", companyId: company.id });
  for (const q of ["zurich", "KOFFIE", "koffie zurich"])
    expect((await app.call(contract.list, { q })).items.map((item) => item.id)).toEqual([id]);
  expect((await app.call(contract.list, { q: "koffie%parijs" })).items).toEqual([]);
});

test("amounts in another currency are beside the sum, not in it", async () => {
  const company = await app.make.company();
  await app.make.opportunity({ companyId: company.id, amount: 1000 });
  await app.make.opportunity({ companyId: company.id, amount: 2000, currency: "USD" });
  expect(await app.call(contract.summary, { company: [company.id] })).toMatchObject({
    count: 2,
    amount: 1000,
    otherCurrencies: [{ currency: "USD", count: 1, amount: 2000 }],
  });
});

test("the same Idempotency-Key gives the same answer and makes one record", async () => {
  const first = await app.call(contract.create, { name: "Eenmalig" }, app.admin, { idempotencyKey: "k1" });
  const again = await app.call(contract.create, { name: "Eenmalig" }, app.admin, { idempotencyKey: "k1" });
  expect(again).toEqual(first);
  expect((await app.call(contract.list, { q: "eenmalig" })).items).toHaveLength(1);
  await expect(app.call(contract.create, { name: "Anders" }, app.admin, { idempotencyKey: "k1" })).rejects.toEqual(
    problem("idempotency_mismatch"),
  );
});
