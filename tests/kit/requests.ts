import { randomUUID } from "node:crypto";
import { createSchemas, type Schema } from "#base/platform/openapi-schemas.ts";
import type { Op } from "#base/contract/op.ts";
import type { Actor } from "#base/platform/actor.ts";
import type { Handler } from "#base/platform/command.ts";
import { asOwner } from "#base/platform/transaction.ts";
import * as organisation from "#company/organisation/contract.ts";
import * as people from "#company/people/contract.ts";
import { loadActor } from "#company/people/index.ts";
import * as products from "#company/products/contract.ts";
import * as territories from "#company/territories/contract.ts";
import * as companies from "#relations/companies/contract.ts";
import * as opportunities from "#sales-to-order/opportunities/contract.ts";
import * as pipelines from "#sales-to-order/opportunities/pipelines-contract.ts";
import * as imports from "#exchange/imports/contract.ts";
import { createCompany } from "../../src/app/setup.ts";
import type { TestApp } from "./app.ts";

/** One record of every kind that has an address, by the first word of that address. */
export type Records = Record<string, string>;

export type Sent = {
  key?: string;
  records?: Records;
  /** Id in the address; a record of `records` when absent. */
  id?: string;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
  /** Body as it goes over the line, instead of JSON. */
  raw?: string | Buffer;
};

export type Answer = { status: number; headers: Record<string, unknown>; text: string; json: Json };
/** A problem, or whatever an operation answers. */
export type Json = { code?: string; errors?: { field: string; code: string; message: string }[] } & Record<
  string,
  unknown
>;

/** Sends a request to the application the way a program does. */
export async function send(app: TestApp, op: Pick<Op, "method" | "path">, sent: Sent = {}): Promise<Answer> {
  const search = new URLSearchParams(sent.query).toString();
  const payload = sent.raw ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
  const answer = await app.application.http.inject({
    method: op.method,
    url: `/api/v1${addressOf(op, sent)}${search && `?${search}`}`,
    headers: {
      ...(sent.key ? { authorization: `Bearer ${sent.key}` } : {}),
      ...(payload === undefined ? {} : { "content-type": "application/json" }),
      ...sent.headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(answer.headers["content-type"] ?? "").includes("json") && answer.payload !== "";
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.payload,
    json: isJson ? (answer.json() as Json) : {},
  };
}

function addressOf({ path }: Pick<Op, "path">, { id, records = {} }: Sent): string {
  const kind = kindOf(path);
  return path
    .replace("{id}", id ?? records[kind] ?? randomUUID())
    .replace("{personId}", records["people"] ?? randomUUID());
}

/** Kind of record an address is about: its first word. */
export const kindOf = (path: string) => path.split("/")[1]!;

/** An API key that acts for a new person with this role. */
export async function keyFor(app: TestApp, role: people.Role, as: Actor = app.admin): Promise<string> {
  const person = await app.call(people.create, { name: `Sleutel ${role}`, role }, as);
  return (await app.call(people.createApiKey, { name: role, personId: person.id }, as)).key;
}

/** A second company on the same installation, with an administrator: what the first must never see. */
export async function secondCompany(app: TestApp): Promise<Actor> {
  const now = app.clock.now();
  const { orgId, personId } = await asOwner(app.application.platform.database, (tx) =>
    createCompany(
      tx,
      {
        companyName: "Buurman BV",
        currency: "EUR",
        language: "nl",
        fiscalYearStart: 1,
        timeZone: "Europe/Amsterdam",
        adminName: "Bea Buurman",
        adminEmail: "bea@buurman.nl",
        adminPassword: "",
      },
      "not a password",
      now,
    ),
  );
  const actor = await asOwner(app.application.platform.database, (tx) =>
    loadActor(tx, orgId, personId, { kind: "person", now }),
  );
  if (!actor) throw new Error("the second company has no administrator");
  return actor;
}

const FILE = "Naam;Klant;Waarde;Fase\nDakrenovatie;Bakker BV;1.250,00;Voorstel\n";

/** Makes one record of every kind, as this administrator. */
export async function makeRecords(app: TestApp, as: Actor, mark: string): Promise<Records> {
  const call: TestApp["call"] = (op, input, _as, more) => app.call(op, input, as, more);
  const person = await call(people.create, { name: `${mark} persoon`, email: `${mark.toLowerCase()}@voorbeeld.nl` });
  const team = await call(people.createTeam, { name: `${mark} team`, managerId: person.id });
  await call(people.addMember, { id: team.id, personId: person.id });
  const territory = await call(territories.create, { name: `${mark} gebied`, personIds: [person.id] });
  const product = await call(products.create, { name: `${mark} product`, listPrice: 10_000 });
  const company = await call(companies.create, {
    name: `${mark} klant`,
    sector: `${mark} branche`,
    territoryId: territory.id,
  });
  const channel = await call(organisation.createChannel, { name: `${mark} kanaal` });
  const apiKey = await call(people.createApiKey, { name: `${mark} sleutel`, personId: person.id });
  const pipeline = (await call(pipelines.listPipelines, {})).items[0]!;
  const reason = await call(pipelines.createCloseReason, { outcome: "won", name: `${mark} reden` });
  const opportunity = await call(opportunities.create, {
    name: `${mark} kans`,
    companyId: company.id,
    ownerId: person.id,
    lines: [{ productId: product.id }],
  });
  const run = await call(imports.upload, {}, undefined, { files: [{ name: `${mark}.csv`, bytes: Buffer.from(FILE) }] });
  return {
    people: person.id,
    teams: team.id,
    territories: territory.id,
    products: product.id,
    companies: company.id,
    channels: channel.id,
    "api-keys": apiKey.id,
    pipelines: pipeline.id,
    stages: pipeline.stages[1]!.id,
    "close-reasons": reason.id,
    opportunities: opportunity.id,
    imports: run.id,
  };
}

/** Which kind of record a field refers to; a parent is of the kind it is a field of. */
export function kindOfField(field: string, path: string): string | undefined {
  const kinds: Record<string, string> = {
    companyId: "companies",
    ownerId: "people",
    personId: "people",
    personIds: "people",
    managerId: "people",
    teamId: "teams",
    territoryId: "territories",
    channelId: "channels",
    pipelineId: "pipelines",
    stageId: "stages",
    stageOrder: "stages",
    reasonId: "close-reasons",
    productId: "products",
  };
  return field === "parentId" ? kindOf(path) : kinds[field];
}

let made = 0;

/** A body an operation accepts: its required fields, with references to these records. */
export function bodyOf(op: Op, records: Records): Record<string, unknown> | undefined {
  if (!op.body) return undefined;
  made += 1;
  return sampleOf(schemaOf(op), "", op.path, records) as Record<string, unknown>;
}

/** The JSON Schema of a body. */
export const schemaOf = (op: Op): Schema => createSchemas().of(op.body!, "input");

function sampleOf(schema: Schema, field: string, path: string, records: Records): unknown {
  if (schema.properties)
    return Object.fromEntries(
      (schema.required ?? []).map((name) => [name, sampleOf(schema.properties![name]!, name, path, records)]),
    );
  if (schema.enum) return schema.enum[0];
  if (schema.items) return schema.minItems ? [sampleOf(schema.items, field, path, records)] : [];
  if (schema.format === "uuid") return records[kindOfField(field, path) ?? ""] ?? randomUUID();
  if (schema.format === "date-time") return "2026-01-31T09:00:00Z";
  if (schema.format === "date") return "2026-01-31";
  if ([schema.type].flat()[0] === "integer") return schema.minimum ?? 1;
  const texts: Record<string, string> = { email: "iemand@voorbeeld.nl", adminEmail: "iemand@voorbeeld.nl" };
  return texts[field] ?? `Voorbeeld ${made}`;
}

/** The name of an operation in a list of tests. */
export const titled = (handlers: readonly Handler[]) =>
  handlers.map((handler) => [`${handler.op.method} ${handler.op.path}`, handler.op] as const);

/** A form with one file, as a browser sends it. */
export function formWith(name: string, text: string): { raw: Buffer; headers: Record<string, string> } {
  const boundary = "koers-boundary";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`;
  return {
    raw: Buffer.from(`${head}${text}\r\n--${boundary}--\r\n`),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  };
}

export const SAMPLE_FILE = FILE;
