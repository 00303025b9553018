import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asOwner } from "#base/platform/transaction.ts";
import { ADMIN, testApp, type TestApp } from "../../../../tests/kit/app.ts";
import * as contract from "../contract.ts";
import { handlers } from "./index.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const PASSWORD = "regenjas op de fiets";
const signIn = (email: string, password: string) => app.call(contract.signIn, { email, password }, null);
const owner = <T extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  asOwner(app.application.platform.database, async (tx) => (await tx.execute<T>(statement)).rows);

describe("people", () => {
  test("somebody without a password can own deals but not sign in", async () => {
    const person = await app.make.person({ name: "Jan van der Berg", role: "sales_manager" });
    expect(person).toMatchObject({
      role: "sales_manager",
      visibility: "team",
      canSignIn: false,
      active: true,
      version: 1,
      managesTeamIds: [],
    });
    expect(await owner(sql`select sort_name from person where id = ${person.id}::uuid`)).toEqual([
      { sort_name: "berg, jan van der" },
    ]);
  });

  test("somebody with a password signs in, whatever the letter case of the address", async () => {
    const person = await app.make.person({ email: "Sanne@Voorbeeld.nl", password: PASSWORD, role: "rep" });
    expect(person).toMatchObject({ email: "sanne@voorbeeld.nl", canSignIn: true });
    const me = await signIn("SANNE@voorbeeld.nl", PASSWORD);
    expect(me).toMatchObject({
      person: { id: person.id, role: "rep", language: "nl" },
      visibility: "own",
      organisation: { currency: "EUR" },
    });
    expect(me.capabilities).toContain("opportunity.create");
    await expect(signIn("sanne@voorbeeld.nl", "iets heel anders")).rejects.toMatchObject({
      code: "sign_in_failed",
      status: 401,
    });
    await expect(signIn("niemand@voorbeeld.nl", PASSWORD)).rejects.toMatchObject({ code: "sign_in_failed" });
  });

  test.each([
    ["kort", "people.password_short"],
    ["Welkom2026!!!", "people.password_common"],
    ["ik werk bij voorbeeldbv", "people.password_guessable"],
  ])("the password %j is refused at its field", async (password, code) => {
    const refused = app.make.person({ email: "iemand@voorbeeld.nl", password });
    await expect(refused).rejects.toMatchObject({
      code: "invalid_input",
      status: 422,
      fields: [{ field: "password", code }],
    });
  });

  test("a password needs an e-mail address", async () => {
    await expect(app.make.person({ password: PASSWORD })).rejects.toMatchObject({
      fields: [{ field: "email", code: "required" }],
    });
  });

  test("an e-mail address belongs to one person", async () => {
    await app.make.person({ email: "dubbel@voorbeeld.nl" });
    await expect(app.make.person({ email: "Dubbel@voorbeeld.nl" })).rejects.toMatchObject({
      code: "people.email_taken",
      status: 409,
    });
    const other = await app.make.person();
    await expect(app.call(contract.edit, { id: other.id, email: "dubbel@voorbeeld.nl" })).rejects.toMatchObject({
      code: "people.email_taken",
    });
  });

  test("a stale version is refused with both versions", async () => {
    const person = await app.make.person({ name: "Eerst" });
    const renamed = await app.call(contract.edit, { id: person.id, name: "Piet de Boer", version: 1 });
    expect(renamed).toMatchObject({ name: "Piet de Boer", version: 2 });
    const late = app.call(contract.edit, { id: person.id, name: "Te laat", version: 1 });
    await expect(late).rejects.toMatchObject({
      code: "stale_version",
      status: 409,
      extra: { yourVersion: 1, current: { name: "Piet de Boer", version: 2 } },
    });
  });

  test("the last administrator who can sign in stays; with a second one the first may go", async () => {
    const adminId = app.admin.personId ?? "";
    for (const changes of [{ role: "rep" as const }, { active: false }]) {
      await expect(app.call(contract.edit, { id: adminId, ...changes })).rejects.toMatchObject({
        code: "people.last_admin",
        status: 409,
      });
    }
    await app.make.person({ role: "admin" });
    await expect(app.call(contract.edit, { id: adminId, active: false })).rejects.toMatchObject({
      code: "people.last_admin",
    });
    const second = await app.make.person({ role: "admin", email: "tweede@voorbeeld.nl", password: PASSWORD });
    expect(await app.call(contract.edit, { id: adminId, role: "director" })).toMatchObject({ role: "director" });
    await expect(app.call(contract.edit, { id: second.id, active: false })).rejects.toMatchObject({
      code: "people.last_admin",
    });
    await app.call(contract.edit, { id: adminId, role: "admin" });
    expect(await app.call(contract.edit, { id: second.id, active: false })).toMatchObject({ active: false });
  });

  test("who leaves is out at once: no sign-in, no session, no key, no actor", async () => {
    const person = await app.make.person({ email: "weg@voorbeeld.nl", password: PASSWORD });
    await signIn("weg@voorbeeld.nl", PASSWORD);
    const key = await app.call(contract.createApiKey, { name: "Koppeling", personId: person.id });
    await app.call(contract.edit, { id: person.id, active: false });
    await expect(signIn("weg@voorbeeld.nl", PASSWORD)).rejects.toMatchObject({ code: "sign_in_failed" });
    expect(
      await owner(
        sql`select s.id from auth_session s join person p on p.auth_user_id = s.user_id where p.id = ${person.id}::uuid`,
      ),
    ).toEqual([]);
    const { items } = await app.call(contract.listApiKeys, { person: person.id });
    expect(items).toMatchObject([{ id: key.id, revokedAt: expect.any(String) }]);
    await expect(app.actor(person.id)).rejects.toThrow("no active person");
  });

  test("a new password from the administrator ends the sessions and the old password", async () => {
    const person = await app.make.person({ email: "vergeten@voorbeeld.nl", password: PASSWORD });
    await signIn("vergeten@voorbeeld.nl", PASSWORD);
    await app.call(contract.edit, { id: person.id, password: "een nieuwe dag begint" });
    expect(
      await owner(
        sql`select s.id from auth_session s join person p on p.auth_user_id = s.user_id where p.id = ${person.id}::uuid`,
      ),
    ).toEqual([]);
    await expect(signIn("vergeten@voorbeeld.nl", PASSWORD)).rejects.toMatchObject({ code: "sign_in_failed" });
    await expect(signIn("vergeten@voorbeeld.nl", "een nieuwe dag begint")).resolves.toBeTruthy();
  });

  test("a new address signs in, the old one does not; without an address nobody can sign in, so it stays", async () => {
    const person = await app.make.person({ email: "oud@voorbeeld.nl", password: PASSWORD });
    await app.call(contract.edit, { id: person.id, email: "nieuw@voorbeeld.nl", name: "Nieuwe Naam" });
    await expect(signIn("oud@voorbeeld.nl", PASSWORD)).rejects.toMatchObject({ code: "sign_in_failed" });
    await expect(signIn("nieuw@voorbeeld.nl", PASSWORD)).resolves.toMatchObject({ person: { name: "Nieuwe Naam" } });
    await expect(app.call(contract.edit, { id: person.id, email: null })).rejects.toMatchObject({
      fields: [{ field: "email", code: "people.email_needed" }],
    });
  });

  test("a password can be given later", async () => {
    const person = await app.make.person({ email: "later@voorbeeld.nl" });
    expect(await app.call(contract.edit, { id: person.id, password: PASSWORD })).toMatchObject({ canSignIn: true });
    await expect(signIn("later@voorbeeld.nl", PASSWORD)).resolves.toBeTruthy();
  });

  test("the list sorts the Dutch way, finds words without accents, filters and pages without gaps", async () => {
    const team = await app.make.team();
    for (const name of ["Éva de Zwart", "Bart Aalders", "Cas van den Aal"])
      await app.make.person({ name, teamId: team.id });
    const list = (input: object) => app.call(contract.list, { team: team.id, ...input });
    const names = ["Cas van den Aal", "Bart Aalders", "Éva de Zwart"];
    expect((await list({})).items.map(({ name }) => name)).toEqual(names);
    expect((await list({ sort: "-name" })).items.map(({ name }) => name)).toEqual([...names].reverse());
    expect((await list({ q: "eva zwart" })).items).toHaveLength(1);
    expect((await list({ role: "director" })).items).toEqual([]);
    const first = await list({ limit: 2, total: "true" });
    expect(first).toMatchObject({ total: 3, items: [{}, {}] });
    const second = await list({ limit: 2, cursor: first.nextCursor ?? "" });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(names);
    expect(second.nextCursor).toBeNull();
    for (const cursor of ["nonsense", first.nextCursor ?? ""]) {
      await expect(list({ cursor, sort: "-updatedAt" })).rejects.toMatchObject({
        code: "invalid_input",
        fields: [{ field: "cursor" }],
      });
    }
  });

  test("a seller reads colleagues but adds none", async () => {
    const seller = await app.make.actor();
    expect((await app.call(contract.list, {}, seller)).items.length).toBeGreaterThan(1);
    await expect(app.call(contract.create, { name: "Nee" }, seller)).rejects.toMatchObject({
      code: "forbidden",
      status: 403,
    });
  });
});

describe("me", () => {
  test("the own language and password can be changed, the password only with the current one", async () => {
    const person = await app.make.person({ email: "ik@voorbeeld.nl", password: PASSWORD });
    const actor = await app.actor(person.id);
    expect(await app.call(contract.editMe, { language: "en" }, actor)).toMatchObject({
      person: { language: "en" },
      organisation: { language: "nl" },
    });
    const newPassword = "de tuin staat in bloei";
    await expect(app.call(contract.editMe, { newPassword }, actor)).rejects.toMatchObject({
      fields: [{ field: "currentPassword", code: "required" }],
    });
    await expect(
      app.call(contract.editMe, { newPassword, currentPassword: "dit is het niet" }, actor),
    ).rejects.toMatchObject({
      fields: [{ field: "currentPassword", code: "people.wrong_password" }],
    });
    await expect(
      app.call(contract.editMe, { newPassword: "kort", currentPassword: PASSWORD }, actor),
    ).rejects.toMatchObject({
      fields: [{ field: "newPassword", code: "people.password_short" }],
    });
    await app.call(contract.editMe, { newPassword, currentPassword: PASSWORD }, actor);
    await expect(signIn("ik@voorbeeld.nl", newPassword)).resolves.toBeTruthy();
    await expect(app.call(contract.editMe, { language: "nl" }, { ...actor, kind: "api_key" })).rejects.toMatchObject({
      code: "people.only_in_person",
    });
  });

  test("signing out leaves no session behind", async () => {
    const cookies: string[] = [];
    const handler = (id: string) => handlers.find(({ op }) => op.id === id);
    const call = {
      actor: null,
      params: {},
      query: {},
      body: { email: ADMIN.email, password: ADMIN.password },
      headers: new Headers(),
      requestId: null,
      idempotencyKey: null,
      files: [],
      setCookies: (given: string[]) => void cookies.push(...given),
    };
    await handler("session.signIn")?.handle(app.application.platform, call);
    expect(cookies.join()).toMatch(/HttpOnly/i);
    const headers = new Headers({ cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; ") });
    expect(await app.application.platform.auth.readSession(headers)).not.toBeNull();
    await handler("session.signOut")?.handle(app.application.platform, {
      ...call,
      body: undefined,
      actor: app.admin,
      headers,
    });
    expect(await app.application.platform.auth.readSession(headers)).toBeNull();
  });
});

describe("API keys", () => {
  test("a key is shown once and kept only as a hash", async () => {
    const made = await app.call(contract.createApiKey, { name: "Website" });
    expect(made.key).toMatch(/^koers_[0-9A-Za-z]{43}$/);
    expect(made).toMatchObject({
      role: "admin",
      prefix: made.key.slice(0, 12),
      personId: app.admin.personId,
      revokedAt: null,
    });
    expect(Date.parse(made.expiresAt ?? "") - Date.parse(made.createdAt)).toBe(365 * 86_400_000);
    const { items } = await app.call(contract.listApiKeys, { active: "true" });
    expect(JSON.stringify(items)).not.toContain(made.key);
    const kept = await owner(sql`select row_to_json(k)::text as row from api_key k`);
    expect(JSON.stringify(kept)).not.toContain(made.key.slice(13));
  });

  test("a key never may more than its person or its maker, and never lasts beyond five years", async () => {
    const seller = await app.make.person({ role: "rep" });
    await expect(
      app.call(contract.createApiKey, { name: "Te veel", personId: seller.id, role: "admin" }),
    ).rejects.toMatchObject({ code: "people.key_role" });
    const ops = await app.make.actor({ role: "sales_ops" });
    const adminKey = app.call(contract.createApiKey, { name: "Omhoog", personId: app.admin.personId ?? "" }, ops);
    await expect(adminKey).rejects.toMatchObject({ code: "people.key_role" });
    for (const expiresAt of ["2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z"]) {
      const refused = app.call(contract.createApiKey, { name: "Eeuwig", expiresAt });
      await expect(refused).rejects.toMatchObject({ fields: [{ field: "expiresAt", code: "people.key_expiry" }] });
    }
  });

  test("a revoked key is listed as such, and revoking again changes nothing", async () => {
    const made = await app.call(contract.createApiKey, { name: "Even" });
    await app.call(contract.revokeApiKey, { id: made.id });
    const before = await app.call(contract.listApiKeys, { active: "false" });
    expect(before.items.map(({ id }) => id)).toContain(made.id);
    await app.call(contract.revokeApiKey, { id: made.id });
    expect(await app.call(contract.listApiKeys, { active: "false" })).toEqual(before);
  });
});
