import { randomUUID } from "node:crypto";
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import { Problem } from "#base/contract/problem.ts";
import type { Actor } from "./actor.ts";
import type { Call, Handler, Platform, UploadedFile } from "./command.ts";
import { MAX_BODY_BYTES, MAX_FILE_BYTES, MAX_FILES, MAX_UPLOAD_BYTES, MAX_UPLOAD_MEGABYTES } from "./limits.ts";
import type { Log } from "./log.ts";
import { problemBody, problemOf, type Sentences } from "./problem-body.ts";

export const API_PREFIX = "/api/v1";

/** How the HTTP layer finds out who calls, and in which words it answers. */
export type HttpOptions = {
  platform: Platform;
  handlers: readonly Handler[];
  log: Log;
  publicUrl: string;
  /** A reverse proxy stands before the server and says who calls. */
  behindProxy: boolean;
  /** The actor of a request's headers, or null when nobody signed in; throws Problem for a bad key. */
  findActor: (headers: Headers) => Promise<Actor | null>;
  sentences: Sentences;
  /** Requests per minute for one caller; 0 turns the limit off. */
  requestsPerMinute: number;
  /** Requests per minute on sign-in and set-up for one address. */
  signInsPerMinute: number;
};

declare module "fastify" {
  interface FastifyRequest {
    actor: Actor | null;
  }
  interface FastifyContextConfig {
    open?: boolean;
  }
}

/** The web server with every operation mounted under /api/v1; static files and pages are added by the composition root. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: MAX_BODY_BYTES,
    // Only a reverse proxy on this machine may say whom it speaks for; a public address means there is one, perhaps on the private network.
    trustProxy: options.behindProxy ? "loopback, uniquelocal" : "loopback",
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read leads nowhere; the router answers before the hooks below, so the header is set here.
    frameworkErrors: (_error, request, reply) =>
      void sendProblem(options, unknownRoute(), request, reply.header("x-content-type-options", "nosniff")),
  });
  app.decorateRequest("actor", null);
  logRequests(app);
  await secure(app, options);
  app.setErrorHandler((error, request, reply) => void sendProblem(options, error, request, reply));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, text, done) => {
    if (text === "") return done(null, undefined);
    try {
      done(null, JSON.parse(text as string));
    } catch {
      done(new Problem("malformed", 400));
    }
  });
  await app.register(multipart, {
    limits: { fileSize: MAX_FILE_BYTES, files: MAX_FILES, fields: 20, fieldSize: 10_000, parts: 40 },
  });
  for (const handler of options.handlers) mount(app, handler, options);
  return app;
}

function logRequests(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => void reply.header("x-request-id", request.id));
  app.addHook("onResponse", async (request, reply) => {
    const level = reply.statusCode >= 500 ? "error" : "info";
    request.log[level](
      {
        method: request.method,
        route: request.routeOptions.url ?? "none",
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        org: request.actor?.orgId,
        actor: request.actor?.personId,
      },
      "request",
    );
  });
}

async function secure(app: FastifyInstance, options: HttpOptions): Promise<void> {
  const https = options.publicUrl.startsWith("https:");
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: "same-origin" },
    frameguard: { action: "deny" },
  });
  app.addHook(
    "onSend",
    async (_request, reply) =>
      void reply.header("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()"),
  );
  await app.register(rateLimit, {
    global: options.requestsPerMinute > 0,
    max: options.requestsPerMinute,
    timeWindow: "1 minute",
    // By address: a caller chooses its own headers, so counting by them would limit nobody.
    keyGenerator: (request) => request.ip,
    errorResponseBuilder: (_request, context) =>
      new Problem("rate_limited", 429, { params: { seconds: Math.ceil(context.ttl / 1000) } }),
  });
}

function mount(app: FastifyInstance, handler: Handler, options: HttpOptions): void {
  const { op } = handler;
  const limited = handler.kind === "open" && op.method !== "GET" && options.signInsPerMinute > 0;
  app.route({
    method: op.method,
    url: API_PREFIX + op.path.replaceAll(/\{(\w+)\}/g, ":$1"),
    config: limited ? { rateLimit: { max: options.signInsPerMinute, timeWindow: "1 minute" } } : {},
    handler: async (request, reply) => {
      const headers = headersOf(request);
      guardAgainstForgery(request, options.publicUrl);
      // The parser of uploads is there for every route; only an operation that takes files may use it.
      if (request.isMultipart() && op.consumes !== "multipart") throw new Problem("media_type", 415);
      request.actor = await options.findActor(headers);
      const call: Call = {
        actor: request.actor,
        params: request.params,
        query: request.query,
        body: request.body,
        headers,
        requestId: request.id,
        idempotencyKey: op.method === "POST" ? idempotencyKey(request) : null,
        files: op.consumes === "multipart" && request.actor?.capabilities.has(op.needs) ? await readFiles(request) : [],
        setCookies: (cookies) => void reply.header("set-cookie", cookies),
      };
      const output = await handler.handle(options.platform, call);
      return answer(reply, handler, output);
    },
  });
}

function answer(reply: FastifyReply, { op }: Handler, output: unknown): FastifyReply {
  reply.header("cache-control", "no-store");
  if (op.produces) {
    const { fileName, body } = output as { fileName: string; body: string | Buffer };
    return reply
      .header("content-disposition", `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, "_")}"`)
      .type(op.produces)
      .send(body);
  }
  const status = op.success ?? 200;
  if (status === 204) return reply.code(204).send();
  return reply.code(status).type("application/json; charset=utf-8").send(JSON.stringify(output));
}

export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  return headers;
}

/** A browser sends the session cookie by itself, so a write with a cookie must come from our own pages. */
function guardAgainstForgery(request: FastifyRequest, publicUrl: string): void {
  if (request.method === "GET" || request.method === "HEAD" || request.headers.authorization || !request.headers.cookie)
    return;
  const site = request.headers["sec-fetch-site"];
  if (site === "same-origin") return;
  const origin = request.headers.origin;
  const host = origin && URL.canParse(origin) ? new URL(origin).host : null;
  if (site === undefined && host !== null && (host === request.headers.host || host === new URL(publicUrl).host))
    return;
  throw new Problem("csrf", 403);
}

function idempotencyKey(request: FastifyRequest): string | null {
  const key = request.headers["idempotency-key"];
  if (key === undefined) return null;
  if (typeof key !== "string" || key.length < 1 || key.length > 200)
    throw new Problem("invalid_input", 422, {
      fields: [{ field: "Idempotency-Key", code: "too_long", params: { max: 200 } }],
    });
  return key;
}

async function readFiles(request: FastifyRequest): Promise<UploadedFile[]> {
  if (!request.isMultipart()) throw new Problem("media_type", 415);
  const files: UploadedFile[] = [];
  let total = 0;
  for await (const part of request.files()) {
    const bytes = await part.toBuffer();
    total += bytes.length;
    if (total > MAX_UPLOAD_BYTES) throw new Problem("too_large", 413, { params: { megabytes: MAX_UPLOAD_MEGABYTES } });
    files.push({ name: part.filename, bytes });
  }
  return files;
}

async function sendProblem(
  options: HttpOptions,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error({ err: error }, "failed");
  const language = languageOf(request);
  if (problem.code === "rate_limited") reply.header("retry-after", String(problem.params.seconds ?? 60));
  if (problem.status === 401) reply.header("www-authenticate", "Bearer");
  return reply
    .code(problem.status)
    .header("cache-control", "no-store")
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify(problemBody(problem, options.sentences, language, request.id)));
}

/** A person's own language; for a program, or before sign-in, what the request asks for. */
function languageOf({ actor, headers }: FastifyRequest): "nl" | "en" {
  const asked = /^\s*(en|nl)\b/i.exec(headers["accept-language"] ?? "")?.[1]?.toLowerCase() as "en" | "nl" | undefined;
  return (actor?.kind === "person" ? actor.language : (asked ?? actor?.language)) ?? "nl";
}

/** What an unknown address under /api answers. */
export const unknownRoute = () => new Problem("not_found", 404);
