import { COMPONENTS, type Schema } from "#base/platform/openapi-schemas.ts";
import { html, type Html } from "./html.ts";

type Field = { name: string; required: boolean; schema: Schema };

/** What a value looks like, in a few words; a named record links to its own table. */
export function typeOf(schema: Schema): Html {
  if (schema.$ref) return linkTo(schema.$ref.replace(COMPONENTS, ""));
  if (schema.const !== undefined) return html`${JSON.stringify(schema.const)}`;
  if (schema.enum) return html`${schema.enum.map((value) => String(value)).join(" | ")}`;
  if (schema.anyOf) return html`${schema.anyOf.map((branch, index) => html`${index > 0 && " or "}${typeOf(branch)}`)}`;
  if (schema.items) return html`list of ${typeOf(schema.items)}`;
  const types = [schema.type ?? "anything"].flat();
  return html`${types.map((type) => (type === "string" && schema.format ? schema.format : type)).join(" or ")}`;
}

export const linkTo = (name: string) => html`<a href="#record-${name}">${name}</a>`;

/** The bounds of a value, in a few words; empty when it has none. */
function boundsOf(schema: Schema): string {
  const standard = schema.default === undefined ? "" : `${JSON.stringify(schema.default)} when absent`;
  return [
    between(schema.minimum, schema.maximum, ""),
    between(schema.minLength, schema.maxLength, " characters"),
    between(schema.minItems, schema.maxItems, " items"),
    schema.pattern ? `as ${schema.pattern}` : "",
    standard,
  ]
    .filter((text) => text !== "")
    .join("; ");
}

function between(from: number | undefined, to: number | undefined, unit: string): string {
  if (from === undefined && to === undefined) return "";
  if (to === undefined) return `from ${from}${unit}`;
  return from === undefined ? `up to ${to}${unit}` : `${from} to ${to}${unit}`;
}

/** The fields of an object, with those of objects inside it under their path. */
export function fieldsOf(schema: Schema, path = ""): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const inner = property.items ?? property;
    const field = { name: path + name, required: schema.required?.includes(name) ?? false, schema: property };
    return [field, ...fieldsOf(inner, `${path}${name}${property.items ? "[]" : ""}.`)];
  });
}

/** A table of fields; nothing when there are none. */
export function fieldTable(caption: string, fields: readonly Field[], showRequired: boolean): Html | null {
  if (fields.length === 0) return null;
  const rows = fields.map(({ name, required, schema }) => {
    const bounds = boundsOf(schema);
    return html`<tr>
      <th scope="row"><code>${name}</code>${showRequired && required && html` <em>required</em>`}</th>
      <td>${typeOf(schema)}</td>
      <td>${schema.description}${bounds !== "" && html` <small>${bounds}</small>`}</td>
    </tr> `;
  });
  return scrollable(
    caption,
    html`<thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Type</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>`,
  );
}

/** A table that scrolls by itself on a narrow screen. */
export function scrollable(caption: string, rows: Html): Html {
  return html`<div class="scroll">
    <table>
      <caption>
        ${caption}
      </caption>
      ${rows}
    </table>
  </div>`;
}
