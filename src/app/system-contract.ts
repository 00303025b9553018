import { z } from "zod";
import { op } from "#base/contract/op.ts";

export const health = op({
  id: "system.health",
  method: "GET",
  path: "/health",
  needs: "public",
  summary: "Whether this server and its database answer",
  output: z.strictObject({
    status: z.literal("ok").describe("ok"),
    database: z.enum(["embedded", "server"]).describe("The embedded database, or a PostgreSQL server"),
  }),
});

export const openapi = op({
  id: "system.openapi",
  method: "GET",
  path: "/openapi.json",
  needs: "public",
  summary: "This description, as an OpenAPI 3.1 document",
  output: z.looseObject({ openapi: z.string().describe("Version of OpenAPI") }),
});

export const events = op({
  id: "system.events",
  method: "GET",
  path: "/events",
  needs: "signed-in",
  summary:
    "What changes, as it happens: server-sent events called change. They name the record; fetch it to see it. Last-Event-ID continues where a connection broke off",
  produces: "text/event-stream",
  output: z
    .strictObject({
      type: z.string().describe("What happened, for example opportunity.stage_changed"),
      entity: z.string().describe("Kind of record"),
      entityId: z.uuid().nullable().describe("Which record; null when it concerns many"),
      actorId: z.uuid().nullable().describe("Who did it; null for the system"),
    })
    .meta({ id: "Change" }),
});
