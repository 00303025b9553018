import { readFileSync } from "node:fs";
import { API_PREFIX } from "#base/platform/http.ts";
import { describeApi, type ApiDocument } from "#base/platform/openapi.ts";
import { catalogues } from "./catalogues.ts";
import { handlers } from "./handlers.ts";
import * as system from "./system-contract.ts";

/** Every operation there is: those of the rooms, and the three routes of the server itself. */
export const ops = [...handlers.map(({ op }) => op), system.events, system.health, system.openapi];

/** A sentence with the names of the values that are filled in when it is said. */
export const shown = (sentence: string) => sentence.replaceAll(/\{\{(\w+)\}\}/g, "‹$1›");

/** The OpenAPI document of this version of Koers. */
export function describeKoers(): ApiDocument {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  const rooms = catalogues.en as Record<string, { problems?: Record<string, { title: string }> }>;
  const titleOf = (code: string) => {
    const [room, name] = code.includes(".") ? (code.split(".", 2) as [string, string]) : ["base", code];
    return shown(rooms[room]?.problems?.[name]?.title ?? code);
  };
  return describeApi(ops, { version, server: API_PREFIX, titleOf });
}
