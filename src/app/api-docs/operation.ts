import type { ApiDocument, ApiOperation, ApiResponse } from "#base/platform/openapi.ts";
import { COMPONENTS, type Schema } from "#base/platform/openapi-schemas.ts";
import { fieldsOf, fieldTable, linkTo, typeOf } from "./fields.ts";
import { html, type Html } from "./html.ts";

const NEEDS: Record<string, string> = {
  public: "nothing: anyone may ask",
  "signed-in": "to be signed in, or any API key",
};

/** One operation: what it does, what it needs, what goes in, what comes out and what can go wrong. */
export function operationSection(document: ApiDocument, method: string, path: string, operation: ApiOperation): Html {
  const { operationId, summary, parameters, requestBody, responses } = operation;
  const needs = operation["x-needs"];
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  const inUrl = parameters.map(({ name, required, schema, description }) => ({
    name,
    required,
    schema: { ...schema, ...(description ? { description } : {}) },
  }));
  const [status, answer] = Object.entries(responses).find(([code]) => code.startsWith("2"))!;
  return html`<section
    class="op"
    id="${operationId}"
    data-words="${`${operationId} ${method} ${path} ${summary}`.toLowerCase()}"
  >
    <h3>
      <a href="#${operationId}"><span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code></a>
    </h3>
    <p>${summary}.</p>
    <p class="needs">Needs ${needs in NEEDS ? NEEDS[needs] : html`the right <code>${needs}</code>`}.</p>
    ${fieldTable("Parameters", inUrl, true)}
    ${body && fieldTable(requestBody?.content["multipart/form-data"] ? "Form fields" : "Body", fieldsOf(body), true)}
    <h4>Answer</h4>
    <p><b>${status}</b> ${answerText(answer)}</p>
    ${answerTable(answer)}
    <p class="problems">Can refuse with ${problemLinks(document, responses)}.</p>
    <details>
      <summary>Example with curl</summary>
      <pre><code>${example(method, path, operation, body)}</code></pre>
    </details>
  </section> `;
}

const schemaOf = (response: ApiResponse) => Object.values(response.content ?? {})[0]?.schema;

function answerText(response: ApiResponse): Html {
  const [type] = Object.keys(response.content ?? {});
  const schema = schemaOf(response);
  if (!schema) return html`without a body.`;
  if (schema.$ref)
    return html`with
    ${linkTo(schema.$ref.replace(COMPONENTS, ""))}${type !== "application/json" && html` as <code>${type}</code>`}.`;
  return type === "application/json" ? html`with this JSON:` : html`with ${typeOf(schema)} as <code>${type}</code>.`;
}

function answerTable(response: ApiResponse): Html | null {
  const schema = schemaOf(response);
  return schema && !schema.$ref ? fieldTable("Fields of the answer", fieldsOf(schema), false) : null;
}

function problemLinks(document: ApiDocument, responses: ApiOperation["responses"]): Html {
  const refused = Object.entries(responses).filter(([status]) => !status.startsWith("2"));
  const codes = refused.flatMap(([status, { $ref = "" }]) => codesOf(document, $ref).map((code) => [status, code]));
  return html`${codes.map(([status, code], index) => html`${index > 0 && ", "}<a href="#problem-${code}"><code>${code}</code></a> (${status})`)}`;
}

function codesOf(document: ApiDocument, reference: string): string[] {
  const response = document.components.responses[reference.split("/").at(-1)!];
  const schema = Object.values(response?.content ?? {})[0]?.schema;
  return (schema?.allOf?.[1]?.properties?.["code"]?.enum ?? []) as string[];
}

/** A request to start from: the required fields and up to three others. */
function example(
  method: string,
  path: string,
  { operationId, parameters, requestBody, security }: ApiOperation,
  body: Schema | undefined,
): string {
  const query = parameters.filter(
    (parameter) => parameter.in === "query" && ["limit", "sort", "status"].includes(parameter.name),
  );
  const search = query.map(({ name, schema }) => `${name}=${String(sampleOf(schema, name))}`).join("&");
  const lines = [
    `curl${method === "get" ? "" : ` -X ${method.toUpperCase()}`} "$KOERS_URL/api/v1${path.replaceAll(/\{\w+\}/g, SAMPLE_ID)}${search && `?${search}`}"`,
  ];
  if (security.length > 0) lines.push(`-H "Authorization: Bearer $KOERS_KEY"`);
  if (parameters.some(({ name }) => name === "Idempotency-Key"))
    lines.push(`-H "Idempotency-Key: ${operationId}-2026-06-15-1"`);
  if (requestBody?.content["multipart/form-data"]) lines.push(`-F "file=@deals.csv"`);
  else if (body) lines.push(`-H "Content-Type: application/json"`, `-d '${JSON.stringify(sampleBody(body))}'`);
  return lines.join(" \\\n  ");
}

const SAMPLE_ID = "01981d2e-6f3a-7c44-9d0b-3f5a1c2e8b77";

function sampleBody(schema: Schema): Record<string, unknown> {
  const { properties = {}, required = [] } = schema;
  const optional = Object.keys(properties).filter(
    (name) => !required.includes(name) && !name.endsWith("Id") && !properties[name]?.items,
  );
  const shown = [...required, ...optional.slice(0, Math.max(0, 3 - required.length))];
  return Object.fromEntries(shown.map((name) => [name, sampleOf(properties[name] ?? {}, name)]));
}

/** A likely value of a field. */
function sampleOf(schema: Schema, name: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(schema.anyOf[0]!, name);
  if (schema.items)
    return [schema.items.$ref ? {} : schema.items.properties ? sampleBody(schema.items) : sampleOf(schema.items, name)];
  if (schema.properties) return sampleBody(schema);
  const type = [schema.type].flat()[0];
  if (type === "integer" || type === "number")
    return (
      (schema.default as number | undefined) ??
      (/amount|price|cost|revenue/i.test(name) ? 1_250_000 : Math.max(1, schema.minimum ?? 1))
    );
  if (type === "boolean") return true;
  const formats: Record<string, string> = {
    uuid: SAMPLE_ID,
    date: "2026-09-30",
    "date-time": "2026-09-30T09:00:00Z",
    email: "piet@example.nl",
  };
  const samples: Record<string, string> = {
    currency: "EUR",
    timeZone: "Europe/Amsterdam",
    password: "four words in a row",
    adminPassword: "four words in a row",
  };
  return (
    formats[schema.format ?? ""] ?? samples[name] ?? (/[eE]mail$/.test(name) ? "piet@example.nl" : `Example ${name}`)
  );
}
