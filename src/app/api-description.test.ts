import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import type { Schema } from "#base/platform/openapi-schemas.ts";
import { describeKoers, ops } from "./api-description.ts";

const document = describeKoers();

test("the document is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  const result = await validator.validate(structuredClone(document));
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
  expect(validator.version).toBe("3.1");
});

test("every operation is in it, once", () => {
  const described = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(described.sort()).toEqual(ops.map(({ id }) => id).sort());
  expect(new Set(described).size).toBe(described.length);
});

test("every field of every operation says what it is", () => {
  const silent = new Set<string>();
  const walk = (schema: Schema, place: string): void => {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const named = property.$ref ?? property.anyOf?.find(({ $ref }) => $ref)?.$ref;
      if (!property.description && !named) silent.add(`${place}.${name}`);
      walk(property, `${place}.${name}`);
    }
    if (schema.items) walk(schema.items, `${place}[]`);
    for (const branch of schema.anyOf ?? []) walk(branch, place);
  };
  for (const [name, schema] of Object.entries(document.components.schemas)) walk(schema, name);
  for (const methods of Object.values(document.paths))
    for (const operation of Object.values(methods)) {
      for (const { name, description } of operation.parameters)
        if (!description) silent.add(`${operation.operationId} ?${name}`);
      for (const { schema } of Object.values(operation.requestBody?.content ?? {}))
        walk(schema, `${operation.operationId} body`);
      for (const { content = {} } of Object.values(operation.responses))
        for (const { schema } of Object.values(content)) walk(schema, `${operation.operationId} answer`);
    }
  expect([...silent].sort()).toEqual([]);
});

test("records that many operations answer are written once", () => {
  expect(Object.keys(document.components.schemas)).toEqual(
    expect.arrayContaining(["Company", "Opportunity", "Person", "Pipeline", "Problem", "Product", "Team", "Territory"]),
  );
  expect(
    document.paths["/opportunities/{id}"]?.["get"]?.responses["200"]?.content?.["application/json"]?.schema,
  ).toEqual({ $ref: "#/components/schemas/OpportunityDetail" });
});
