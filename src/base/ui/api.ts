import type { CallOf, Op, OutputOf } from "../contract/op.ts";
import { baseText, currentLanguage } from "./i18n.ts";

/** One wrong field as the server names it: the path in the input, the rule, the sentence. */
export type FieldError = { field: string; code: string; message: string };

/** What the API answered instead of a result; title and detail are sentences in the reader's language. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldError[];
  readonly requestId: string | null;
  /** What travels with this problem, such as `current` and `yourVersion` of stale_version. */
  readonly extra: Readonly<Record<string, unknown>>;
  constructor(status: number, body: Record<string, unknown>) {
    const { code, title, detail, errors, requestId, ...extra } = body;
    super(typeof title === "string" ? title : `HTTP ${status}`);
    this.status = status;
    this.code = typeof code === "string" ? code : "internal";
    this.title = this.message;
    this.detail = typeof detail === "string" ? detail : "";
    this.errors = Array.isArray(errors) ? (errors as FieldError[]) : [];
    this.requestId = typeof requestId === "string" ? requestId : null;
    this.extra = extra;
  }
  /** The first sentence per field path. */
  byField(): Record<string, string> {
    return Object.fromEntries(this.errors.toReversed().map((error) => [error.field, error.message]));
  }
}

/** Whatever was thrown, as a problem that can be shown. */
export function problemOf(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown;
  return localProblem(0, "internal");
}

const localCodes = [
  "internal",
  "unavailable",
  "offline",
  "unauthorized",
  "forbidden",
  "not_found",
  "rate_limited",
  "too_large",
] as const;
type LocalCode = (typeof localCodes)[number];

function localProblem(status: number, code: LocalCode): ApiProblem {
  return new ApiProblem(status, {
    code,
    title: baseText(`problems.${code}.title`),
    detail: baseText(`problems.${code}.detail`),
  });
}

export type CallOptions = {
  signal?: AbortSignal | undefined;
  idempotencyKey?: string | undefined;
  form?: FormData | undefined;
};

type Fields = Record<string, unknown>;

/** The input of an operation split into where its fields travel. */
function split(op: Op, input: Fields): { path: string; query: string; body: Fields | undefined } {
  const rest = { ...input };
  const path = op.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams();
  const bodyless = op.method === "GET" || op.method === "DELETE";
  const inQuery = bodyless ? Object.keys(rest) : Object.keys(op.query?.shape ?? {});
  for (const name of inQuery) {
    const value = rest[name];
    delete rest[name];
    if (value === undefined || value === null || value === "") continue;
    query.set(name, Array.isArray(value) ? value.join(",") : String(value));
  }
  return { path, query: query.toString(), body: bodyless ? undefined : rest };
}

/** The address of an operation, for links that download. */
export function addressOf<T extends Op>(op: T, input: CallOf<T>): string {
  const { path, query } = split(op, (input ?? {}) as Fields);
  return `/api/v1${path}${query ? `?${query}` : ""}`;
}

async function refusal(response: Response): Promise<ApiProblem> {
  if (response.headers.get("content-type")?.includes("json")) {
    const body: unknown = await response.json().catch(() => null);
    if (body !== null && typeof body === "object") return new ApiProblem(response.status, body as Fields);
  }
  const codes: Record<number, LocalCode> = {
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    413: "too_large",
    429: "rate_limited",
    502: "unavailable",
    503: "unavailable",
    504: "unavailable",
  };
  return localProblem(response.status, codes[response.status] ?? "internal");
}

/** Calls an operation of the API; throws ApiProblem, also when the server cannot be reached (code "offline"). */
export async function call<T extends Op>(
  op: T,
  input: CallOf<T>,
  { signal, idempotencyKey, form }: CallOptions = {},
): Promise<OutputOf<T>> {
  const { path, query, body } = split(op, (input ?? {}) as Fields);
  const headers: Record<string, string> = {
    accept: "application/json, application/problem+json",
    "accept-language": currentLanguage(),
  };
  if (idempotencyKey) headers["idempotency-key"] = idempotencyKey;
  if (body && !form) headers["content-type"] = "application/json";
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}${query ? `?${query}` : ""}`, {
      method: op.method,
      headers,
      credentials: "same-origin",
      ...(signal ? { signal } : {}),
      ...(form ? { body: form } : body ? { body: JSON.stringify(body) } : {}),
    });
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === "AbortError") throw thrown;
    throw localProblem(0, "offline");
  }
  if (!response.ok) throw await refusal(response);
  const text = response.status === 204 ? "" : await response.text();
  return (text === "" ? null : JSON.parse(text)) as OutputOf<T>;
}
