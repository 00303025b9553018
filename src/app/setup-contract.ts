import { z } from "zod";
import { op } from "#base/contract/op.ts";
import { currency, text } from "#base/contract/atoms.ts";
import { fiscalYearStart, language, timeZone } from "#company/organisation/contract.ts";
import { me } from "#company/people/session-contract.ts";

export const setupState = op({
  id: "setup.state",
  method: "GET",
  path: "/setup",
  needs: "public",
  summary: "Whether this installation still has to be set up",
  output: z.strictObject({ needed: z.boolean().describe("true: there is no company yet; POST /setup makes it") }),
});

export const setUp = op({
  id: "setup.create",
  method: "POST",
  path: "/setup",
  needs: "public",
  success: 201,
  summary: "Set up the company and its first administrator; possible once",
  body: z.strictObject({
    companyName: text(200).describe("Name of the company"),
    currency: currency.default("EUR"),
    language: language.default("nl"),
    fiscalYearStart: fiscalYearStart.default(1),
    timeZone: timeZone.default("Europe/Amsterdam"),
    adminName: text(200).describe("Full name of the first administrator"),
    adminEmail: z.email({ message: "email" }).max(254).describe("E-mail address of the administrator, to sign in with"),
    adminPassword: z.string().min(1).max(200).describe("Password of the administrator: at least 12 characters"),
  }),
  output: me,
  problems: ["already_set_up"],
});
