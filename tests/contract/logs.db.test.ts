import { Writable } from "node:stream";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { startLog } from "#base/platform/log.ts";
import { asOwner } from "#base/platform/transaction.ts";
import * as organisation from "#company/organisation/contract.ts";
import * as people from "#company/people/contract.ts";
import * as opportunities from "#sales-to-order/opportunities/contract.ts";
import { ADMIN, testApp } from "../kit/app.ts";
import { send } from "../kit/requests.ts";

const PERSONAL = {
  name: "Quirine van Zandvliet",
  email: "quirine@zandvliet.nl",
  password: "zeven grijze ganzen",
  deal: "Geheime overname",
};

test("the log tells what happened where, and nothing about whom", async () => {
  let written = "";
  const log = startLog(
    "trace",
    new Writable({ write: (chunk, _encoding, done) => ((written += String(chunk)), done()) }),
  );
  const app = await testApp({ log });
  try {
    const { key } = await app.call(people.createApiKey, { name: "Koppeling" });
    const answer = await send(app, people.create, {
      key,
      body: { name: PERSONAL.name, email: PERSONAL.email, password: PERSONAL.password },
    });
    expect(answer.status).toBe(201);
    const signedIn = await send(app, people.signIn, { body: { email: PERSONAL.email, password: PERSONAL.password } });
    expect(signedIn.status).toBe(200);
    const token = String(signedIn.headers["set-cookie"]).split("=")[1]!.split(";")[0]!;
    await send(app, people.signIn, { body: { email: PERSONAL.email, password: `${PERSONAL.password}!` } });
    await send(app, people.create, { key, body: { name: PERSONAL.name, email: PERSONAL.email } });
    await send(app, opportunities.create, { key, body: { name: PERSONAL.deal, amount: "veel" } });
    await send(app, opportunities.list, { key, query: { q: PERSONAL.deal } });
    await send(app, opportunities.list, { headers: { cookie: `koers.session_token=${token}` } });

    // A failure of ours: the driver's own error repeats the values it was given.
    await asOwner(app.application.platform.database, (tx) =>
      tx.execute(sql`alter table channel rename to channel_gone`),
    );
    const failed = await send(app, organisation.createChannel, { key, body: { name: PERSONAL.deal } });
    expect([failed.status, failed.json.code]).toEqual([500, "internal"]);
    for (const inside of ["channel", "insert", "select", "relation", "node_modules", PERSONAL.deal])
      expect(failed.text).not.toContain(inside);

    const lines = written
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const failure = lines.find(({ msg }) => msg === "failed");
    expect(failure).toMatchObject({
      level: "error",
      reqId: failed.json["requestId"],
      err: { cause: { code: "42P01" } },
    });
    expect(lines.filter(({ msg }) => msg === "request").length).toBeGreaterThanOrEqual(7);
    expect(lines.find(({ route }) => route === "/api/v1/people")).toMatchObject({
      method: "POST",
      status: 201,
      ms: expect.any(Number),
      actor: app.admin.personId,
    });

    const secrets = [
      ...Object.values(PERSONAL),
      ...Object.values(ADMIN),
      key,
      token,
      decodeURIComponent(token),
      "Voorbeeld BV",
      "insert into",
      "127.0.0.1",
    ];
    for (const secret of secrets) expect(written).not.toContain(secret);
  } finally {
    await app.close();
  }
});
