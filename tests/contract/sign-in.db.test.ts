import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as people from "#company/people/contract.ts";
import * as opportunities from "#sales-to-order/opportunities/contract.ts";
import { ADMIN, testApp, type TestApp } from "../kit/app.ts";
import { keyFor, send, type Answer } from "../kit/requests.ts";

/** Coming in: with a password, with a session, with a key; and no longer coming in. */
let app: TestApp;
beforeAll(async () => void (app = await testApp()));
afterAll(() => app.close());

const SAME_ORIGIN = { "sec-fetch-site": "same-origin" };
const signIn = (email: string, password: string, at = app): Promise<Answer> =>
  send(at, people.signIn, { body: { email, password } });
const cookiesOf = ({ headers }: Answer) => [headers["set-cookie"] ?? []].flat() as string[];
const cookieOf = (answer: Answer) =>
  cookiesOf(answer)
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

describe("signing in", () => {
  test("with the right password answers who you are and sets the session", async () => {
    const answer = await signIn(ADMIN.email.toUpperCase(), ADMIN.password);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ person: { name: ADMIN.name, email: ADMIN.email, role: "admin" } });
    expect((await send(app, people.getMe, { headers: { cookie: cookieOf(answer) } })).json).toEqual(answer.json);
  });

  test("the cookie is out of reach of scripts and other sites", async () => {
    const [session] = cookiesOf(await signIn(ADMIN.email, ADMIN.password));
    expect(session).toMatch(/^koers\.session_token=/);
    for (const flag of [/HttpOnly/i, /SameSite=Lax/i, /Path=\//i, /Max-Age=\d+/i]) expect(session).toMatch(flag);
  });

  test("a wrong password and an unknown address get the same answer and no cookie", async () => {
    const wrong = await signIn(ADMIN.email, "een ander wachtwoord");
    const unknown = await signIn("niemand@voorbeeld.nl", "een ander wachtwoord");
    const withoutReference = ({ status, json }: Answer) => ({ status, ...json, requestId: undefined });
    expect(withoutReference(wrong)).toMatchObject({ status: 401, code: "sign_in_failed" });
    expect(withoutReference(unknown)).toEqual(withoutReference(wrong));
    expect([...cookiesOf(wrong), ...cookiesOf(unknown)]).toEqual([]);
  });

  test("an unknown address costs the same work as a wrong password", async () => {
    const timed = async (email: string) => {
      const spent: number[] = [];
      for (let turn = 0; turn < 5; turn += 1) {
        const start = performance.now();
        await signIn(email, "een ander wachtwoord");
        spent.push(performance.now() - start);
      }
      return spent.sort((a, b) => a - b)[2]!;
    };
    const known = await timed(ADMIN.email);
    const unknown = await timed("niemand@voorbeeld.nl");
    // Without the work of checking a password the answer would come in a hundredth of the time.
    expect(unknown).toBeGreaterThan(known / 4);
  });

  test("somebody without a password, and somebody who left, cannot sign in", async () => {
    await app.call(people.create, { name: "Zonder", email: "zonder@voorbeeld.nl" });
    expect((await signIn("zonder@voorbeeld.nl", "een ander wachtwoord")).status).toBe(401);
    const gone = await app.call(people.create, {
      name: "Weg",
      email: "weg@voorbeeld.nl",
      password: "appels rijpen langzaam",
    });
    expect((await signIn("weg@voorbeeld.nl", "appels rijpen langzaam")).status).toBe(200);
    await app.call(people.edit, { id: gone.id, active: false });
    expect((await signIn("weg@voorbeeld.nl", "appels rijpen langzaam")).json.code).toBe("sign_in_failed");
  });
});

describe("a session", () => {
  test("ends at once at signing out, at a new password and when the person leaves", async () => {
    const password = "appels rijpen langzaam";
    const person = await app.call(people.create, { name: "Sessie", email: "sessie@voorbeeld.nl", password });
    const start = async () => ({ cookie: cookieOf(await signIn("sessie@voorbeeld.nl", password)), ...SAME_ORIGIN });
    const status = async (headers: Record<string, string>) => (await send(app, people.getMe, { headers })).status;

    const out = await start();
    expect(await status(out)).toBe(200);
    expect((await send(app, people.signOut, { headers: out })).status).toBe(204);
    expect(await status(out)).toBe(401);

    const renewed = await start();
    await app.call(people.edit, { id: person.id, password: "peren rijpen sneller" });
    expect(await status(renewed)).toBe(401);
    await app.call(people.edit, { id: person.id, password });

    const gone = await start();
    await app.call(people.edit, { id: person.id, active: false });
    expect(await status(gone)).toBe(401);
  });

  test("whose cookie was tampered with is no session", async () => {
    const cookie = cookieOf(await signIn(ADMIN.email, ADMIN.password));
    expect((await send(app, people.getMe, { headers: { cookie: cookie.replace(/=.{6}/, "=AAAAAA") } })).status).toBe(
      401,
    );
  });

  test("may not be used by another site for a write", async () => {
    const cookie = cookieOf(await signIn(ADMIN.email, ADMIN.password));
    const write = (headers: Record<string, string>) =>
      send(app, opportunities.create, { headers: { cookie, ...headers }, body: { name: "Vervalst" } });
    const attacks = [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "none" },
      { origin: "https://evil.example" },
      { origin: "null" },
      {},
      { "sec-fetch-site": "cross-site", origin: "http://127.0.0.1:3000" },
    ];
    for (const headers of attacks) {
      const { status, json } = await write(headers as Record<string, string>);
      expect([headers, status, json.code]).toEqual([headers, 403, "csrf"]);
    }
    for (const headers of [SAME_ORIGIN, { origin: "http://127.0.0.1:3000" }])
      expect((await write(headers as Record<string, string>)).status).toBe(201);
    expect((await send(app, people.getMe, { headers: { cookie, "sec-fetch-site": "cross-site" } })).status).toBe(200);
  });
});

describe("an API key", () => {
  test("stops at once when it is revoked", async () => {
    const { id, key } = await app.call(people.createApiKey, { name: "Kort" });
    expect((await send(app, people.getMe, { key })).status).toBe(200);
    await app.call(people.revokeApiKey, { id });
    expect((await send(app, people.getMe, { key })).status).toBe(401);
  });

  test("stops when it expires", async () => {
    const expiresAt = new Date(app.clock.now().getTime() + 60_000).toISOString();
    const { key } = await app.call(people.createApiKey, { name: "Verloopt", expiresAt });
    expect((await send(app, people.getMe, { key })).status).toBe(200);
    app.clock.advance(70_000);
    expect((await send(app, people.getMe, { key })).status).toBe(401);
  });

  test("stops when its person leaves", async () => {
    const person = await app.call(people.create, { name: "Vertrekt", role: "rep" });
    const { key } = await app.call(people.createApiKey, { name: "Van wie vertrekt", personId: person.id });
    expect((await send(app, people.getMe, { key })).status).toBe(200);
    await app.call(people.edit, { id: person.id, active: false });
    expect((await send(app, people.getMe, { key })).status).toBe(401);
  });

  test("never may more than its person may now", async () => {
    const person = await app.call(people.create, { name: "Wordt verkoper", role: "admin" });
    const { key } = await app.call(people.createApiKey, { name: "Ruim", personId: person.id });
    expect((await send(app, people.createTeam, { key, body: { name: "Team van een beheerder" } })).status).toBe(201);
    await app.call(people.edit, { id: person.id, role: "rep" });
    expect((await send(app, people.createTeam, { key, body: { name: "Team van een verkoper" } })).status).toBe(403);
  });

  test("goes before a cookie, and needs no page of ours", async () => {
    const cookie = cookieOf(await signIn(ADMIN.email, ADMIN.password));
    const key = await keyFor(app, "auditor");
    const { json } = await send(app, people.getMe, { key, headers: { cookie } });
    expect(json).toMatchObject({ person: { role: "auditor" } });
    for (const authorization of ["Bearer", "Bearer ", "Basic YWRhOmFkYQ==", "koers_x", "Bearer koers_nietbestaand"])
      expect((await send(app, people.getMe, { headers: { cookie, authorization } })).status).toBe(401);
  });
});

test("over https the cookie travels only over https", async () => {
  const secure = await testApp({ publicUrl: "https://koers.example.nl" });
  try {
    const answer = await signIn(ADMIN.email, ADMIN.password, secure);
    const [session] = cookiesOf(answer);
    expect(session).toMatch(/^__Secure-koers\.session_token=/);
    expect(session).toMatch(/; Secure/i);
    const me = await send(secure, people.getMe, { headers: { cookie: cookieOf(answer) } });
    expect(me.status).toBe(200);
    expect(me.headers["strict-transport-security"]).toContain("max-age=31536000");
  } finally {
    await secure.close();
  }
});
