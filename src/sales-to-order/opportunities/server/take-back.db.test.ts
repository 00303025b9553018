import { afterAll, beforeAll, expect, test } from "vitest";
import * as contract from "../contract.ts";
import { testApp, type TestApp } from "../../../../tests/kit/app.ts";

let app: TestApp;
beforeAll(async () => void (app = await testApp()));
afterAll(() => app.close());

const refused = (code: string, status: number) => expect.objectContaining({ code, status });

test("a move taken back gives the deal its time in the stage again, and both stay in its history", async () => {
  const { byKey } = await app.make.pipeline();
  const before = await app.make.opportunity({ probability: 35, amount: 5000, expectedClose: "2026-09-01" });
  app.clock.advance(3 * 24 * 60 * 60_000);
  const moved = await app.call(contract.changeStage, { id: before.id, stageId: byKey("proposal").id });
  expect(moved.stageEnteredAt).not.toBe(before.stageEnteredAt);
  app.clock.advance(60_000);
  const back = await app.call(contract.takeBack, { id: before.id, changedAt: moved.updatedAt, reason: "Vergissing" });
  expect(back).toMatchObject({ stageId: before.stageId, stageEnteredAt: before.stageEnteredAt, probability: 35 });
  const { items } = await app.call(contract.history, { id: before.id });
  expect(items.map(({ changes }) => changes.some(({ field }) => field === "stageId"))).toEqual([true, true, true]);
  expect(items[0]).toMatchObject({ reason: "Vergissing" });
});

test("a later expected close taken back is no push any more", async () => {
  const { id } = await app.make.opportunity({ expectedClose: "2026-07-01" });
  app.clock.advance(60_000);
  const pushed = await app.call(contract.edit, { id, expectedClose: "2026-09-01" });
  expect(pushed.pushCount).toBe(1);
  app.clock.advance(60_000);
  expect(await app.call(contract.takeBack, { id, changedAt: pushed.updatedAt })).toMatchObject({
    expectedClose: "2026-07-01",
    pushCount: 0,
  });
});

test("a win taken back is as if it had not been closed, amount included", async () => {
  const { id } = await app.make.opportunity({ amount: 5000 });
  app.clock.advance(60_000);
  const won = await app.call(contract.win, { id, amount: 6000, note: "Handtekening" });
  app.clock.advance(60_000);
  const open = await app.call(contract.takeBack, { id, changedAt: won.updatedAt });
  expect(open).toMatchObject({ status: "open", amount: 5000, closedOn: null, closeNote: null });
});

test("only the change itself goes back: what changed otherwise since stays", async () => {
  const { id } = await app.make.opportunity({ name: "Oud", nextStep: "Bellen" });
  app.clock.advance(60_000);
  const renamed = await app.call(contract.edit, { id, name: "Nieuw" });
  app.clock.advance(60_000);
  await app.call(contract.edit, { id, nextStep: "Mailen" });
  app.clock.advance(60_000);
  expect(await app.call(contract.takeBack, { id, changedAt: renamed.updatedAt })).toMatchObject({
    name: "Oud",
    nextStep: "Mailen",
  });
});

test("refused with the reason: changed since, too long ago, somebody else's, lines, or not allowed to close", async () => {
  const { id } = await app.make.opportunity({ name: "Oud", expectedClose: "2026-07-01" });
  app.clock.advance(60_000);
  const first = await app.call(contract.edit, { id, name: "Nieuw" });
  const takeBack = (changedAt: string, as = app.admin) => app.call(contract.takeBack, { id, changedAt }, as);
  const colleague = await app.actor((await app.make.person({ role: "sales_ops" })).id);
  await expect(takeBack(first.updatedAt, colleague)).rejects.toEqual(
    refused("opportunities.not_yours_to_take_back", 409),
  );
  app.clock.advance(60_000);
  const second = await app.call(contract.edit, { id, name: "Nieuwer" });
  await expect(takeBack(first.updatedAt)).rejects.toEqual(refused("opportunities.changed_since", 409));
  app.clock.advance(16 * 60_000);
  await expect(takeBack(second.updatedAt)).rejects.toEqual(refused("opportunities.too_late", 409));
  const lines = await app.call(contract.setLines, { id, lines: [{ description: "Uren", unitPrice: 100 }] });
  await expect(takeBack(lines.updatedAt)).rejects.toEqual(refused("opportunities.not_yours_to_take_back", 409));
});
