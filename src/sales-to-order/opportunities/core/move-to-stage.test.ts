import { describe, expect, test } from "vitest";
import { localDate } from "#base/kernel/local-date.ts";
import { close, reopen } from "./close.ts";
import { expectClose } from "./expect-close.ts";
import { chooseCategory, chooseProbability } from "./forecast.ts";
import { moveToStage } from "./move-to-stage.ts";
import type { Opportunity, Stage } from "./opportunity.ts";

const stage = (position: number, more: Partial<Stage> = {}): Stage => ({
  id: `stage-${position}`,
  pipelineId: "p",
  position,
  probability: position * 10,
  category: position > 3 ? "commit" : "pipeline",
  exitCriteria: [],
  requiredFields: [],
  retired: false,
  ...more,
});
const deal = (more: Partial<Opportunity> = {}): Opportunity => ({
  pipelineId: "p",
  stageId: "stage-1",
  stageEnteredAt: new Date("2026-01-01T00:00:00Z"),
  status: "open",
  companyId: null,
  amount: null,
  ownerId: "me",
  source: null,
  nextStep: null,
  expectedClose: null,
  pushCount: 0,
  category: "pipeline",
  categoryOwn: false,
  categoryReason: null,
  probability: 10,
  probabilityOwn: false,
  criteriaMet: [],
  closedOn: null,
  closeReasonId: null,
  closeNote: null,
  deletedAt: null,
  ...more,
});
const now = new Date("2026-06-15T10:00:00Z");
const today = localDate("2026-06-15");
const move = (before: Opportunity, from: Stage, to: Stage, reason: string | null = null) =>
  moveToStage(before, from, to, { now, reason });

describe("moving to a stage", () => {
  test("probability and category follow the stage, and the clock in the stage starts again", () => {
    const moved = move(deal(), stage(1), stage(4));
    expect(moved).toMatchObject({
      ok: true,
      value: { opportunity: { stageId: "stage-4", probability: 40, category: "commit", stageEnteredAt: now } },
    });
  });

  test("what a person chose survives every move", () => {
    const chosen = chooseProbability(chooseCategory(deal(), stage(1), "best_case", "verbal yes"), stage(1), 80);
    expect(move(chosen, stage(1), stage(4))).toMatchObject({
      ok: true,
      value: { opportunity: { probability: 80, category: "best_case", categoryReason: "verbal yes" } },
    });
  });

  test("a stage that requires fields names the missing ones, and lets a reason pass them over", () => {
    const strict = stage(4, { requiredFields: ["amount", "expectedClose"] });
    expect(move(deal({ amount: 0 }), stage(1), strict)).toEqual({
      ok: false,
      error: { code: "gate", missing: ["expectedClose"] },
    });
    expect(move(deal(), stage(1), strict, "customer decides tomorrow")).toMatchObject({
      ok: true,
      value: { passedOver: ["amount", "expectedClose"] },
    });
  });

  test("going back asks nothing", () => {
    const strict = stage(2, { requiredFields: ["amount"] });
    expect(
      move(deal({ stageId: "stage-3" }), stage(3, { exitCriteria: [{ key: "a", text: "A" }] }), strict),
    ).toMatchObject({ ok: true, value: { unmet: [], passedOver: [] } });
  });

  test("unticked exit criteria of the stage that is left are reported, never refused", () => {
    const from = stage(1, {
      exitCriteria: [
        { key: "budget", text: "Budget" },
        { key: "need", text: "Need" },
      ],
    });
    expect(move(deal({ criteriaMet: ["need"] }), from, stage(2))).toMatchObject({
      ok: true,
      value: { unmet: ["budget"] },
    });
  });

  test.each([
    ["a closed deal", deal({ status: "won" }), stage(2), "closed"],
    ["a deal in the bin", deal({ deletedAt: now }), stage(2), "in_bin"],
    ["a retired stage", deal(), stage(2, { retired: true }), "retired_stage"],
    ["a stage of another pipeline", deal(), stage(2, { pipelineId: "q" }), "other_pipeline"],
  ])("%s is refused", (_what, before, to, code) => {
    expect(move(before, stage(1), to)).toEqual({ ok: false, error: { code } });
  });
});

describe("closing and reopening", () => {
  const closing = { closedOn: today, reasonId: "r", note: null };
  test("keeps the stage it was in", () =>
    expect(close(deal(), "won", closing, today)).toMatchObject({
      ok: true,
      value: { status: "won", stageId: "stage-1", closedOn: today },
    }));
  test("not in the future", () =>
    expect(close(deal(), "lost", { ...closing, closedOn: localDate("2026-06-16") }, today)).toEqual({
      ok: false,
      error: { code: "closed_in_future" },
    }));
  test("not twice", () =>
    expect(close(deal({ status: "lost" }), "won", closing, today)).toEqual({ ok: false, error: { code: "closed" } }));
  test("reopening clears the outcome", () => {
    expect(
      reopen(deal({ status: "won", closedOn: today, closeReasonId: "r", closeNote: "n" }), stage(1), now),
    ).toMatchObject({ ok: true, value: { status: "open", closedOn: null, closeReasonId: null, closeNote: null } });
  });
  test("only what is closed reopens", () =>
    expect(reopen(deal(), stage(1), now)).toEqual({ ok: false, error: { code: "not_closed" } }));
});

describe("the expected close date", () => {
  const later = localDate("2026-09-01");
  const sooner = localDate("2026-07-01");
  test("the first one is no push", () => expect(expectClose(deal(), later).pushCount).toBe(0));
  test("later is a push", () => expect(expectClose(deal({ expectedClose: sooner }), later).pushCount).toBe(1));
  test("sooner or cleared is none", () => {
    expect(expectClose(deal({ expectedClose: later, pushCount: 2 }), sooner).pushCount).toBe(2);
    expect(expectClose(deal({ expectedClose: later, pushCount: 2 }), null).pushCount).toBe(2);
  });
});

test("choosing the stage's own category without a reason follows the stage again", () => {
  const own = chooseCategory(deal(), stage(1), "commit", "signed letter");
  expect(own).toMatchObject({ categoryOwn: true, categoryReason: "signed letter" });
  expect(chooseCategory(own, stage(1), "pipeline", null)).toMatchObject({ categoryOwn: false, categoryReason: null });
  expect(chooseProbability({ ...own, probability: 75, probabilityOwn: true }, stage(1), null)).toMatchObject({
    probability: 10,
    probabilityOwn: false,
  });
});
