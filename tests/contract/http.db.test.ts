import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as people from "#company/people/contract.ts";
import { handlers } from "../../src/app/handlers.ts";
import { ADMIN, testApp, type TestApp } from "../kit/app.ts";
import { keyFor, makeRecords, send, titled, type Records } from "../kit/requests.ts";

/** What the web server does around every operation. */
let app: TestApp;
let own: Records;
let key: string;
beforeAll(async () => {
  app = await testApp();
  own = await makeRecords(app, app.admin, "Eigen");
  key = await keyFor(app, "admin");
});
afterAll(() => app.close());

const get = (url: string, headers: Record<string, string> = {}) => app.application.http.inject({ url, headers });

describe("security headers", () => {
  test.each([
    ["the documentation", "/api/docs", 200],
    ["an open answer", "/api/v1/setup", 200],
    ["a refusal", "/api/v1/me", 401],
    ["an address that is not there", "/api/v1/nothing", 404],
    ["a path that tries to climb", "/assets/..%2f..%2fpackage.json", 404],
  ])("%s", async (_title, url, status) => {
    const { statusCode, headers } = await get(url);
    expect(statusCode).toBe(status);
    const policy = String(headers["content-security-policy"]);
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["server"]).toBeUndefined();
  });
});

describe("answers", () => {
  test("of the API are never kept by a browser or proxy", async () => {
    expect((await send(app, people.getMe, { key })).headers["cache-control"]).toBe("no-store");
    expect((await send(app, people.getMe)).headers["cache-control"]).toBe("no-store");
  });

  test("that refuse carry their reference, and speak the language asked for", async () => {
    const dutch = await get("/api/v1/me");
    expect(dutch.json()).toMatchObject({
      type: "/api/docs#problem-unauthorized",
      title: "Meld je aan",
      status: 401,
      requestId: dutch.headers["x-request-id"],
    });
    expect((await get("/api/v1/me", { "accept-language": "en-GB,en;q=0.9" })).json()).toMatchObject({
      title: "Sign in",
    });
  });

  test("about an unknown address under /api are a problem, also with another method", async () => {
    for (const method of ["GET", "POST", "DELETE", "PATCH", "OPTIONS", "PUT"] as const) {
      const answer = await app.application.http.inject({ method, url: "/api/v1/nothing" });
      expect([method, answer.statusCode, answer.json().code]).toEqual([method, 404, "not_found"]);
    }
  });

  test.each(["/api/v1/opportunities/%", "/api/v1/%ff", "/api/v1/opportunities?q=%", "/%c0%ae"])(
    "to the malformed address %s are no failure of ours",
    async (url) => {
      const { statusCode, body } = await get(url, { authorization: `Bearer ${key}` });
      expect(statusCode, `answered ${body}`).toBeLessThan(500);
    },
  );

  test.each([`/api/v1/opportunities/${"x".repeat(300)}`, "/api/v1/opportunities/%"])(
    "to an address the router cannot read are a problem too: %s",
    async (url) => {
      const { statusCode, headers, json } = await get(url);
      expect([statusCode, json().code]).toEqual([404, "not_found"]);
      expect(headers).toMatchObject({
        "content-type": "application/problem+json; charset=utf-8",
        "x-content-type-options": "nosniff",
      });
    },
  );
});

describe("the description", () => {
  test("is an OpenAPI document, kept until it changes", async () => {
    const first = await get("/api/v1/openapi.json");
    expect(first.json()).toMatchObject({ openapi: "3.1.0", info: { title: "Koers API" } });
    const again = await get("/api/v1/openapi.json", { "if-none-match": String(first.headers["etag"]) });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
  });

  test("as a page names every operation and explains every problem they answer", async () => {
    const { body, headers } = await get("/api/docs");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    for (const { op } of handlers) expect(body).toContain(`id="${op.id}"`);
    const linked = new Set([...body.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor!));
    const there = new Set([...body.matchAll(/\sid="([^"]+)"/g)].map(([, anchor]) => anchor!));
    expect([...linked].filter((anchor) => !there.has(anchor))).toEqual([]);
    expect(body).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:|undefined|\[object /);
    for (const asset of ["/api/docs/docs.css", "/api/docs/search.js"]) expect((await get(asset)).statusCode).toBe(200);
  });
});

describe("every write with a cookie from another site is refused", () => {
  test.each(titled(handlers.filter(({ op }) => op.method !== "GET")))("%s", async (_title, op) => {
    const headers = {
      cookie: "koers.session_token=anything",
      "sec-fetch-site": "cross-site",
      origin: "https://evil.example",
    };
    const { status, json } = await send(app, op, { records: own, headers, ...(op.body ? { body: {} } : {}) });
    expect([status, json.code]).toEqual([403, "csrf"]);
  });
});

describe("too many requests", () => {
  test("from one address: 429 with the time to wait, whatever key it shows, while others go on", async () => {
    const small = await testApp({ requestsPerMinute: 5 });
    try {
      const busy = await keyFor(small, "rep");
      const other = await keyFor(small, "rep");
      const statuses = [];
      for (let turn = 0; turn < 6; turn += 1) statuses.push((await send(small, people.getMe, { key: busy })).status);
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
      const refused = await send(small, people.getMe, { key: busy });
      expect(refused.json).toMatchObject({ code: "rate_limited", status: 429 });
      const wait = Number(refused.headers["retry-after"]);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(60);
      expect(String(refused.json["detail"])).toContain(String(wait));
      expect((await send(small, people.getMe, { key: other })).status).toBe(429);
      const elsewhere = await small.application.http.inject({
        url: "/api/v1/me",
        remoteAddress: "192.0.2.7",
        headers: { authorization: `Bearer ${other}` },
      });
      expect(elsewhere.statusCode).toBe(200);
      const health = await small.application.http.inject({
        url: "/api/v1/health",
        headers: { authorization: `Bearer ${busy}` },
      });
      expect(health.statusCode).toBe(200);
    } finally {
      await small.close();
    }
  });

  test("to sign in, from one address: 429, whoever it claims to be", async () => {
    const small = await testApp({ signInsPerMinute: 3 });
    try {
      const attempt = (email: string) =>
        send(small, people.signIn, { body: { email, password: "geraden wachtwoord" } });
      expect([
        (await attempt(ADMIN.email)).status,
        (await attempt("b@voorbeeld.nl")).status,
        (await attempt("c@voorbeeld.nl")).status,
      ]).toEqual([401, 401, 401]);
      const refused = await attempt("d@voorbeeld.nl");
      expect([refused.status, refused.json.code]).toEqual([429, "rate_limited"]);
      expect(
        (await send(small, people.signIn, { body: { email: ADMIN.email, password: ADMIN.password } })).status,
      ).toBe(429);
    } finally {
      await small.close();
    }
  });
});
