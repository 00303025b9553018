import { z } from "zod";
import { op } from "#base/contract/op.ts";
import { byId, currency, id, pageOf, paging, queryFlag, recorded, text, version } from "#base/contract/atoms.ts";
import { isTimeZone } from "./core/time-zone.ts";

export const language = z.enum(["nl", "en"]).describe("Language of screens and messages");
export const fiscalYearStart = z.int().min(1).max(12).describe("Month in which the fiscal year starts, 1 to 12");
export const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, { message: "organisation.time_zone" })
  .describe("IANA time zone in which days begin and end, for example Europe/Amsterdam");

export const organisation = z
  .strictObject({
    id,
    name: z.string().describe("Name of the company"),
    currency,
    language,
    fiscalYearStart,
    timeZone,
    createdAt: recorded.createdAt,
    version: recorded.version,
  })
  .meta({ id: "Organisation" });

export const get = op({
  id: "organisation.get",
  method: "GET",
  path: "/organisation",
  needs: "signed-in",
  summary: "The company that uses Koers: its currency, language and calendar",
  output: organisation,
});

export const edit = op({
  id: "organisation.edit",
  method: "PATCH",
  path: "/organisation",
  needs: "organisation.manage",
  summary: "Change the company's settings; what is absent stays",
  body: z.strictObject({
    name: text(200).optional().describe("Name of the company"),
    currency: currency.optional().describe("Can change only while nothing has an amount yet"),
    language: language.optional(),
    fiscalYearStart: fiscalYearStart.optional(),
    timeZone: timeZone.optional(),
    version: version.optional(),
  }),
  output: organisation,
  problems: ["stale_version", "organisation.currency_in_use"],
});

export const channel = z
  .strictObject({
    id,
    name: z.string().describe("Name of the channel"),
    position: z.int().describe("Place in the list, from 1"),
    retired: z.boolean().describe("true: cannot be chosen any more; history keeps it"),
  })
  .meta({ id: "Channel" });

export const listChannels = op({
  id: "channels.list",
  method: "GET",
  path: "/channels",
  needs: "signed-in",
  summary: "Sales channels in their order",
  query: z.strictObject({
    retired: queryFlag.optional().describe("true: only retired, false: only those in use"),
    ...paging,
  }),
  output: pageOf(channel),
});

export const getChannel = op({
  id: "channels.get",
  method: "GET",
  path: "/channels/{id}",
  needs: "signed-in",
  summary: "One sales channel",
  params: byId,
  output: channel,
});

export const createChannel = op({
  id: "channels.create",
  method: "POST",
  path: "/channels",
  needs: "organisation.manage",
  success: 201,
  summary: "Add a sales channel at the end of the list",
  body: z.strictObject({ name: text(100).describe("Name of the channel, unique") }),
  output: channel,
  problems: ["organisation.channel_taken"],
});

export const editChannel = op({
  id: "channels.edit",
  method: "PATCH",
  path: "/channels/{id}",
  needs: "organisation.manage",
  summary: "Rename, retire or move a sales channel",
  params: byId,
  body: z.strictObject({
    name: text(100).optional().describe("Name of the channel, unique"),
    retired: z.boolean().optional().describe("true: cannot be chosen any more; false: in use again"),
    position: z.int().min(1).max(1000).optional().describe("New place in the list, from 1; the others make room"),
  }),
  output: channel,
  problems: ["organisation.channel_taken"],
});
