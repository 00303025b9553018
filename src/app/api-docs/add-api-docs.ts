import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { API_PREFIX } from "#base/platform/http.ts";
import { describeKoers } from "../api-description.ts";
import { docsPage } from "./page.ts";

const readBeside = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

/** GET /api/v1/openapi.json and the page /api/docs with its style and search, each made when first asked for. */
export function addApiDocs(app: FastifyInstance): void {
  serve(app, `${API_PREFIX}/openapi.json`, "application/json; charset=utf-8", () => JSON.stringify(describeKoers()));
  serve(app, "/api/docs", "text/html; charset=utf-8", () => docsPage(describeKoers()));
  serve(app, "/api/docs/docs.css", "text/css; charset=utf-8", () => readBeside("docs.css"));
  serve(app, "/api/docs/search.js", "text/javascript; charset=utf-8", () => readBeside("search.js"));
}

/** A text that stays the same as long as the server runs; a reader that has it gets 304. */
function serve(app: FastifyInstance, url: string, type: string, make: () => string): void {
  let made: { text: string; tag: string } | undefined;
  app.get(url, async (request, reply) => {
    if (!made) {
      const text = make();
      made = { text, tag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"` };
    }
    reply.header("etag", made.tag).header("cache-control", "public, no-cache");
    return request.headers["if-none-match"]?.includes(made.tag)
      ? reply.code(304).send()
      : reply.type(type).send(made.text);
  });
}
