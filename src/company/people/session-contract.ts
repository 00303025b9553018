import { z } from "zod";
import { op } from "#base/contract/op.ts";
import { byId, currency, id, nothing, pageOf, paging, queryFlag, text } from "#base/contract/atoms.ts";
import { language, password, role, visibility } from "./people-atoms.ts";

const moment = z.iso.datetime({ offset: true });

export const me = z.strictObject({
  person: z.strictObject({
    id,
    name: z.string(),
    email: z.string().nullable(),
    role,
    language: language.describe("Own language, or else the organisation's"),
  }),
  organisation: z.strictObject({
    id,
    name: z.string(),
    currency,
    language,
    timeZone: z.string(),
    fiscalYearStart: z.int().min(1).max(12),
  }),
  capabilities: z.array(z.string()).describe("Everything the caller may do, as thing.verb"),
  visibility,
});

export const signIn = op({
  id: "session.signIn",
  method: "POST",
  path: "/session",
  needs: "public",
  summary: "Sign in with e-mail address and password; the session travels in a cookie",
  body: z.strictObject({
    email: z.string().trim().toLowerCase().min(1).max(254),
    password: z.string().min(1).max(200),
  }),
  output: me,
  problems: ["sign_in_failed"],
});

export const signOut = op({
  id: "session.signOut",
  method: "DELETE",
  path: "/session",
  needs: "signed-in",
  success: 204,
  summary: "Sign out",
  output: nothing,
});

export const getMe = op({
  id: "me.get",
  method: "GET",
  path: "/me",
  needs: "signed-in",
  summary: "Who is asking, for which organisation, and what they may do",
  output: me,
});

export const editMe = op({
  id: "me.edit",
  method: "PATCH",
  path: "/me",
  needs: "signed-in",
  summary: "Change your own language or password",
  body: z.strictObject({
    language: language.optional(),
    currentPassword: z.string().min(1).max(200).optional().describe("Needed with newPassword"),
    newPassword: password.optional(),
  }),
  output: me,
  problems: ["people.only_in_person"],
});

export const apiKey = z.strictObject({
  id,
  name: z.string(),
  personId: id.describe("On whose behalf the key acts; it sees what this person sees"),
  personName: z.string(),
  role: role.describe("What the key may do, never more than its person may"),
  prefix: z.string().describe("First characters of the key, to recognise it by"),
  expiresAt: moment.nullable(),
  lastUsedOn: z.string().nullable(),
  revokedAt: moment.nullable(),
  createdAt: moment,
});

export const listApiKeys = op({
  id: "apiKeys.list",
  method: "GET",
  path: "/api-keys",
  needs: "api_key.manage",
  summary: "API keys, newest first; the keys themselves are not kept",
  query: z.strictObject({
    person: id.optional(),
    active: queryFlag.optional().describe("true: only keys that work now, false: only revoked and expired ones"),
    ...paging,
  }),
  output: pageOf(apiKey),
});

export const createApiKey = op({
  id: "apiKeys.create",
  method: "POST",
  path: "/api-keys",
  needs: "api_key.manage",
  success: 201,
  summary: "Create an API key; this answer is the only place that shows it",
  body: z.strictObject({
    name: text(100),
    personId: id.optional().describe("Absent: the caller"),
    role: role.optional().describe("Absent: the person's own role; never more than the person, or you, may do"),
    expiresAt: moment.optional().describe("Absent: one year from now; at most five years"),
  }),
  output: apiKey.extend({ key: z.string().describe("The key, shown once: send it as Authorization: Bearer <key>") }),
  problems: ["people.key_role"],
});

export const revokeApiKey = op({
  id: "apiKeys.revoke",
  method: "DELETE",
  path: "/api-keys/{id}",
  needs: "api_key.manage",
  success: 204,
  summary: "End an API key at once",
  params: byId,
  output: nothing,
});
