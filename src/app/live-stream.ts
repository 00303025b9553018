import type { FastifyInstance } from "fastify";
import { Problem } from "#base/contract/problem.ts";
import type { Actor } from "#base/platform/actor.ts";
import type { LiveChange } from "#base/platform/live.ts";
import type { Platform } from "#base/platform/command.ts";
import { API_PREFIX, headersOf } from "#base/platform/http.ts";

const HEARTBEAT_MS = 25_000;
const MAX_STREAMS = 2000;

/** GET /api/v1/events: server-sent events that name what changed; a screen then fetches it under its own rights. */
export function addLiveStream(
  app: FastifyInstance,
  platform: Platform,
  findActor: (headers: Headers) => Promise<Actor | null>,
): void {
  const open = new Set<() => void>();
  app.addHook("preClose", async () => {
    for (const end of open) end();
  });
  app.get(`${API_PREFIX}/events`, async (request, reply) => {
    request.actor = await findActor(headersOf(request));
    if (!request.actor) throw new Problem("unauthorized", 401);
    if (open.size >= MAX_STREAMS) throw new Problem("unavailable", 503);
    const last = request.headers["last-event-id"];
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
      "x-request-id": request.id,
    });
    raw.write("retry: 2000\n\n");
    const send = ({ cursor, ...change }: LiveChange) =>
      void raw.write(`id: ${cursor}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`);
    const stop = await platform.live.listen(
      { actor: request.actor, send },
      typeof last === "string" ? last : undefined,
    );
    const heartbeat = setInterval(() => raw.write(": still here\n\n"), HEARTBEAT_MS);
    const end = () => {
      clearInterval(heartbeat);
      stop();
      open.delete(end);
      raw.end();
    };
    open.add(end);
    raw.on("close", end);
  });
}
