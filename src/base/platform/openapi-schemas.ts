import { z } from "zod";

/** A JSON Schema (2020-12), as far as the API's shapes use it. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  multipleOf?: number;
  pattern?: string;
  additionalProperties?: boolean | Schema;
  contentMediaType?: string;
};

/** Turns zod shapes into schemas; shapes with a name (`.meta({ id })`) end up once, in `components`. */
export type Schemas = { components: Record<string, Schema>; of: (shape: z.ZodType, io: "input" | "output") => Schema };

export const COMPONENTS = "#/components/schemas/";

export function createSchemas(): Schemas {
  const components: Record<string, Schema> = {};
  const of: Schemas["of"] = (shape, io) => {
    // Inside a list, so that a named shape becomes a reference even when it is the whole answer.
    const { items, $defs } = z.toJSONSchema(z.array(shape), { io, unrepresentable: "any" }) as Schema & {
      $defs?: Record<string, Schema>;
    };
    for (const [name, definition] of Object.entries($defs ?? {})) keep(components, name, tidy(definition));
    return tidy(items ?? {});
  };
  return { components, of };
}

function keep(components: Record<string, Schema>, name: string, schema: Schema): void {
  const known = components[name];
  if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`Two shapes are called ${name}`);
  components[name] = schema;
}

const FORMATS_SAY_ENOUGH = new Set(["uuid", "date-time", "date", "email"]);

/** What a reader needs and no more: no patterns behind a format, no bounds of the number type itself, null as a type. */
function tidy(schema: Schema & { id?: string }): Schema {
  const { id: _id, anyOf, properties, items, ...plain } = schema;
  const tidied: Schema = { ...plain };
  if (plain.format && FORMATS_SAY_ENOUGH.has(plain.format)) delete tidied.pattern;
  if (plain.minimum === Number.MIN_SAFE_INTEGER) delete tidied.minimum;
  if (plain.maximum === Number.MAX_SAFE_INTEGER) delete tidied.maximum;
  if (plain.$ref) tidied.$ref = plain.$ref.replace("#/$defs/", COMPONENTS);
  if (properties)
    tidied.properties = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, tidy(property)]),
    );
  if (items) tidied.items = tidy(items);
  return anyOf ? union(tidied, anyOf.map(tidy)) : tidied;
}

function union(around: Schema, branches: Schema[]): Schema {
  const rest = branches.filter(({ type }) => type !== "null");
  const [only] = rest;
  const description = around.description ?? (rest.length === 1 ? only?.description : undefined);
  const described = description === undefined ? around : { ...around, description };
  const nullable = rest.length < branches.length;
  if (nullable && rest.length === 1 && typeof only?.type === "string" && only.const === undefined)
    return { ...only, ...described, type: [only.type, "null"], ...(only.enum ? { enum: [...only.enum, null] } : {}) };
  return { ...described, anyOf: branches };
}
