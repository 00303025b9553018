import { problemsOf, takesIdempotencyKey } from "#base/contract/problems-of.ts";
import type { Op } from "#base/contract/op.ts";
import { COMPONENTS, createSchemas, type Schema, type Schemas } from "./openapi-schemas.ts";

export type Parameter = {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  schema: Schema;
  style?: string;
  explode?: boolean;
};
type Content = Record<string, { schema: Schema }>;
export type ApiResponse = { $ref?: string; description?: string; content?: Content; headers?: Record<string, object> };
export type ApiOperation = {
  operationId: string;
  summary: string;
  tags: string[];
  security: Record<string, string[]>[];
  "x-needs": string;
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, ApiResponse>;
};
export type ApiDocument = {
  openapi: "3.1.0";
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, ApiOperation>>;
  components: {
    schemas: Record<string, Schema>;
    responses: Record<string, ApiResponse>;
    headers: Record<string, object>;
    securitySchemes: Record<string, object>;
  };
};

/** The English title of a problem code, for the descriptions. */
export type TitleOf = (code: string) => string;

const DESCRIPTION =
  "Everything the screens of Koers do, for other systems. Amounts are integer cents, null means not yet known; dates are local (YYYY-MM-DD), moments ISO 8601. Errors are application/problem+json with a stable code, a sentence and, where fields are wrong, which ones.";

const PROBLEM_TYPE = "application/problem+json";

/** The OpenAPI 3.1 description of these operations: the document other systems and their generators read. */
export function describeApi(
  ops: readonly Op[],
  options: { version: string; server: string; titleOf: TitleOf },
): ApiDocument {
  const schemas = createSchemas();
  const responses: Record<string, ApiResponse> = {};
  const paths: ApiDocument["paths"] = {};
  for (const op of ops)
    (paths[op.path] ??= {})[op.method.toLowerCase()] = describeOperation(op, schemas, responses, options.titleOf);
  const tags = [...new Set(ops.map(tagOf))].map((name) => ({ name }));
  return {
    openapi: "3.1.0",
    info: {
      title: "Koers API",
      version: options.version,
      description: DESCRIPTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: options.server }],
    tags,
    paths,
    components: {
      schemas: { ...schemas.components, Problem: PROBLEM },
      responses,
      headers: HEADERS,
      securitySchemes: SECURITY,
    },
  };
}

/** The part of an operation's id before the dot; one chapter of the documentation. */
const tagOf = (op: Op) => op.id.split(".")[0]!;

function describeOperation(
  op: Op,
  schemas: Schemas,
  shared: Record<string, ApiResponse>,
  titleOf: TitleOf,
): ApiOperation {
  const responses: Record<string, ApiResponse> = { [op.success ?? 200]: answerOf(op, schemas) };
  for (const [status, codes] of problemsOf(op)) responses[status] = refusalOf(status, codes, shared, titleOf);
  const body = bodyOf(op, schemas);
  return {
    operationId: op.id,
    summary: op.summary,
    tags: [tagOf(op)],
    security: op.needs === "public" ? [] : [{ apiKey: [] }, { session: [] }],
    "x-needs": op.needs,
    parameters: [
      ...parametersOf(op, "path", schemas),
      ...parametersOf(op, "query", schemas),
      ...(takesIdempotencyKey(op) ? [IDEMPOTENCY_KEY] : []),
    ],
    ...(body ? { requestBody: body } : {}),
    responses,
  };
}

function parametersOf(op: Op, place: "path" | "query", schemas: Schemas): Parameter[] {
  const shape = place === "path" ? op.params : op.query;
  if (!shape) return [];
  const { properties = {}, required = [] } = schemas.of(shape, "input");
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
    ...(schema.type === "array" ? { style: "form", explode: false } : {}),
  }));
}

function bodyOf(op: Op, schemas: Schemas): ApiOperation["requestBody"] {
  if (op.consumes === "multipart") return { required: true, content: { "multipart/form-data": { schema: FILES } } };
  if (!op.body) return undefined;
  return {
    required: !op.body.safeParse(undefined).success,
    content: { "application/json": { schema: schemas.of(op.body, "input") } },
  };
}

function answerOf(op: Op, schemas: Schemas): ApiResponse {
  const headers = { "X-Request-Id": { $ref: "#/components/headers/RequestId" } };
  if (op.success === 204) return { description: "Done; nothing to tell", headers };
  const schema =
    op.produces && !op.produces.includes("event-stream")
      ? { type: "string", description: "The file" }
      : schemas.of(op.output, "output");
  const description = op.produces?.includes("event-stream")
    ? "A stream of messages; the data of each is this JSON"
    : op.success === 201
      ? "Made"
      : op.success === 202
        ? "Accepted; the work goes on"
        : "Done";
  return { description, headers, content: { [op.produces ?? "application/json"]: { schema } } };
}

/** Refusals with the same codes are written once. */
function refusalOf(
  status: number,
  codes: string[],
  shared: Record<string, ApiResponse>,
  titleOf: TitleOf,
): ApiResponse {
  const name = `Problem${status}_${codes.join("_").replaceAll(".", "-")}`;
  shared[name] ??= {
    description: codes.map((code) => `${code}: ${titleOf(code)}`).join("\n\n"),
    headers: {
      "X-Request-Id": { $ref: "#/components/headers/RequestId" },
      ...(status === 429 ? { "Retry-After": { $ref: "#/components/headers/RetryAfter" } } : {}),
    },
    content: { [PROBLEM_TYPE]: { schema: schemaOfRefusal(codes) } },
  };
  return { $ref: `#/components/responses/${name}` };
}

function schemaOfRefusal(codes: string[]): Schema {
  const code = { type: "string", enum: codes, description: "Which problem" };
  const extra: Record<string, Schema> = codes.includes("stale_version") ? STALE : {};
  return { allOf: [{ $ref: `${COMPONENTS}Problem` }, { type: "object", properties: { code, ...extra } }] };
}

const STALE: Record<string, Schema> = {
  current: { type: "object", description: "stale_version: the record as it is now" },
  yourVersion: { type: "integer", description: "stale_version: the version you sent" },
};

const FIELD_PROBLEM: Schema = {
  type: "object",
  required: ["field", "code", "message"],
  properties: {
    field: { type: "string", description: "Path of the field, with dots" },
    code: { type: "string", description: "Which rule, stable" },
    message: { type: "string", description: "What is wrong and what to do, in the caller's language" },
  },
};

const PROBLEM: Schema = {
  type: "object",
  description: "What went wrong (RFC 9457), in the language of the caller",
  required: ["type", "title", "status", "code", "requestId"],
  properties: {
    type: { type: "string", description: "Address of the explanation of this code" },
    title: { type: "string", description: "What happened" },
    status: { type: "integer", description: "HTTP status" },
    detail: { type: "string", description: "What is safe and what to do" },
    code: { type: "string", description: "Which problem, stable; programs decide on this" },
    errors: { type: "array", items: FIELD_PROBLEM, description: "The fields that are wrong" },
    requestId: { type: "string", description: "Reference to give to the administrator" },
  },
};

const FILES: Schema = {
  type: "object",
  required: ["file"],
  properties: {
    file: {
      type: "array",
      description: "The files",
      items: { type: "string", contentMediaType: "application/octet-stream" },
    },
  },
};

const IDEMPOTENCY_KEY: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description:
    "Own unique text for this request. Sent again with the same key and body, the first answer is given and nothing is made twice",
  schema: { type: "string", minLength: 1, maxLength: 200 },
};

const HEADERS = {
  RequestId: { description: "Reference of this request, also in the logs", schema: { type: "string", format: "uuid" } },
  RetryAfter: { description: "Seconds to wait", schema: { type: "integer" } },
};

const SECURITY = {
  apiKey: { type: "http", scheme: "bearer", description: "An API key: Authorization: Bearer koers_…" },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "koers.session_token",
    description:
      "The session of a browser, from POST /session. Over HTTPS the cookie is called __Secure-koers.session_token",
  },
};
