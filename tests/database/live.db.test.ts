import { afterAll, beforeAll, expect, test } from "vitest";
import * as apiKeys from "#company/people/contract.ts";
import * as opportunities from "#sales-to-order/opportunities/contract.ts";
import { testApp, type TestApp } from "../kit/app.ts";

let app: TestApp;
let address: string;
beforeAll(async () => {
  app = await testApp();
  address = await app.application.http.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(() => app.close());

type Screen = { next: () => Promise<{ id: string; change: Record<string, unknown> }>; close: () => void };

/** A browser's open screen: the changes of deals it is told of, one by one. */
async function openScreen(personId: string, lastEventId?: string): Promise<Screen> {
  const { key } = await app.call(apiKeys.createApiKey, { name: "scherm", personId });
  const abort = new AbortController();
  const answer = await fetch(`${address}/api/v1/events`, {
    signal: abort.signal,
    headers: { authorization: `Bearer ${key}`, ...(lastEventId ? { "last-event-id": lastEventId } : {}) },
  });
  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let read = "";
  const next: Screen["next"] = async () => {
    for (;;) {
      const found = /id: (\S+)\nevent: change\ndata: (.+)\n\n/.exec(read);
      if (found) {
        read = read.slice(found.index + found[0].length);
        const change = JSON.parse(found[2]!) as Record<string, unknown>;
        if (change.entity === "opportunity") return { id: found[1]!, change };
        continue;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error("the stream ended");
      read += value;
    }
  };
  return { next, close: () => abort.abort() };
}

/** Reads on until the change that is looked for; a screen may first hear of what happened just before it opened. */
async function until(
  screen: Screen,
  type: string,
  entityId: string,
): Promise<{ id: string; before: unknown[]; change: object }> {
  const before: unknown[] = [];
  for (;;) {
    const { id, change } = await screen.next();
    if (change.type === type && change.entityId === entityId) return { id, before, change };
    before.push(change.entityId);
  }
}

test("a move on one screen reaches the other, and only who may see the deal", async () => {
  const team = await app.make.team();
  const owner = await app.make.person({ teamId: team.id });
  const stranger = await app.make.person();
  const { byKey } = await app.make.pipeline();
  const deal = await app.make.opportunity({ ownerId: owner.id });
  const owners = await openScreen(owner.id);
  const strangers = await openScreen(stranger.id);
  await app.call(opportunities.changeStage, { id: deal.id, stageId: byKey("qualification").id });
  const moved = await until(owners, "opportunity.stage_changed", deal.id);
  expect(moved.change).toEqual({
    type: "opportunity.stage_changed",
    entity: "opportunity",
    entityId: deal.id,
    actorId: app.admin.personId,
  });
  // What the stranger hears up to their own deal does not name the one they may not see.
  const own = await app.make.opportunity({ ownerId: stranger.id });
  expect((await until(strangers, "opportunity.created", own.id)).before).not.toContain(deal.id);
  await app.call(opportunities.win, { id: deal.id });
  await until(owners, "opportunity.won", deal.id);
  owners.close();
  strangers.close();
  // A screen that lost its connection is told what it missed.
  const again = await openScreen(owner.id, moved.id);
  await until(again, "opportunity.won", deal.id);
  again.close();
});

test("nobody listens without signing in", async () => {
  expect((await fetch(`${address}/api/v1/events`)).status).toBe(401);
});
