import { readFileSync } from "node:fs";
import { API_PREFIX } from "#base/platform/http.ts";
import { describeApi, type ApiDocument } from "#base/platform/openapi.ts";
import { handlers } from "./handlers.ts";
import { createSentences } from "./sentences.ts";
import * as system from "./system-contract.ts";

/** Every operation there is: those of the rooms, and the three routes of the server itself. */
export const ops = [...handlers.map(({ op }) => op), system.events, system.health, system.openapi];

/** The OpenAPI document of this version of Koers. */
export function describeKoers(): ApiDocument {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  const sentences = createSentences();
  const titleOf = (code: string) => {
    const [room, name] = code.includes(".") ? code.split(".", 2) : ["base", code];
    return sentences(room!, `problems.${name}.title`, "en") ?? code;
  };
  return describeApi(ops, { version, server: API_PREFIX, titleOf });
}
