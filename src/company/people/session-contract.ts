import { z } from "zod";
import { op } from "#base/contract/op.ts";
import { byId, currency, id, moment, nothing, pageOf, paging, queryFlag, text } from "#base/contract/atoms.ts";
import { language, password, role, visibility } from "./people-atoms.ts";

export const me = z
  .strictObject({
    person: z
      .strictObject({
        id,
        name: z.string().describe("Full name"),
        email: z.string().nullable().describe("E-mail address"),
        role,
        language: language.describe("Own language, or else the organisation's"),
      })
      .describe("Who is asking"),
    organisation: z
      .strictObject({
        id,
        name: z.string().describe("Name of the company"),
        currency,
        language,
        timeZone: z.string().describe("Time zone in which days begin and end"),
        fiscalYearStart: z.int().min(1).max(12).describe("Month in which the fiscal year starts"),
      })
      .describe("The company that uses Koers"),
    capabilities: z.array(z.string()).describe("Everything the caller may do, as thing.verb"),
    visibility,
  })
  .meta({ id: "Me" });

export const signIn = op({
  id: "session.signIn",
  method: "POST",
  path: "/session",
  needs: "public",
  summary: "Sign in with e-mail address and password; the session travels in a cookie",
  body: z.strictObject({
    email: z.string().trim().toLowerCase().min(1).max(254).describe("E-mail address"),
    password: z.string().min(1).max(200).describe("Password"),
  }),
  output: me,
  problems: [["sign_in_failed", 401]],
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
  problems: [["people.only_in_person", 403]],
});

export const apiKey = z
  .strictObject({
    id,
    name: z.string().describe("What the key is for"),
    personId: id.describe("On whose behalf the key acts; it sees what this person sees"),
    personName: z.string().describe("Name of that person, for display"),
    role: role.describe("What the key may do, never more than its person may"),
    prefix: z.string().describe("First characters of the key, to recognise it by"),
    expiresAt: moment.nullable().describe("When it stops working; null: never"),
    lastUsedOn: z.string().nullable().describe("Day it was last used; null: not yet"),
    revokedAt: moment.nullable().describe("When it was ended; null: not"),
    createdAt: moment.describe("When it was made"),
  })
  .meta({ id: "ApiKey" });

export const listApiKeys = op({
  id: "apiKeys.list",
  method: "GET",
  path: "/api-keys",
  needs: "api_key.manage",
  summary: "API keys, newest first; the keys themselves are not kept",
  query: z.strictObject({
    person: id.optional().describe("Only keys of this person"),
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
    name: text(100).describe("What the key is for"),
    personId: id.optional().describe("Absent: the caller"),
    role: role.optional().describe("Absent: the person's own role; never more than the person, or you, may do"),
    expiresAt: moment.optional().describe("Absent: one year from now; at most five years"),
  }),
  output: apiKey.extend({ key: z.string().describe("The key, shown once: send it as Authorization: Bearer <key>") }),
  problems: ["already_done", ["people.key_role", 422]],
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
