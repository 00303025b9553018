import { z } from "zod";
import { ROLES, VISIBILITIES } from "./core/roles.ts";

export const role = z.enum(ROLES).describe("Role: a set of things a person may do");
export const visibility = z
  .enum(VISIBILITIES)
  .describe("Whose records a person sees: own, those of the team, of the territories, or all");
export const language = z.enum(["nl", "en"]).describe("Language of screens and messages");
export const email = z
  .email({ message: "email" })
  .max(254)
  .transform((value) => value.toLowerCase())
  .describe("E-mail address, also the name to sign in with");
export const password = z.string().min(1).max(200).describe("At least 12 characters, not a common or guessable one");
