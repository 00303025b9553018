import { existsSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { Platform } from "#base/platform/command.ts";
import { API_PREFIX, unknownRoute } from "#base/platform/http.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../dist/web");

/** The built web app (every other address answers its page, so that links work), and the health check. */
export async function addWeb(app: FastifyInstance, { database }: Platform): Promise<void> {
  app.get(`${API_PREFIX}/health`, { config: { rateLimit: false } }, async (_request, reply) => {
    await database.pool.query("select 1");
    return reply.header("cache-control", "no-store").send({ status: "ok", database: database.kind });
  });
  const built = existsSync(path.join(FOLDER, "index.html"));
  if (built) {
    await app.register(fastifyStatic, {
      root: FOLDER,
      wildcard: false,
      preCompressed: true,
      setHeaders: (reply, file) =>
        void reply.header(
          "cache-control",
          file.includes(`${path.sep}assets${path.sep}`) ? "public, max-age=31536000, immutable" : "no-cache",
        ),
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === "GET" && built && !request.url.startsWith("/api/") && !request.url.startsWith("/assets/");
    if (!isPage) throw unknownRoute();
    return reply.header("cache-control", "no-cache").sendFile("index.html");
  });
}
