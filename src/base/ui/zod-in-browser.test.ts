import { expect, test } from "vitest";
import { z as checking } from "zod";
import { z as naming } from "./zod-in-browser.ts";

function contract(z: typeof checking) {
  const status = z.enum(["open", "won", "lost"]).describe("status");
  const record = z.strictObject({ id: z.uuid(), at: z.iso.datetime({ offset: true }).nullable(), status });
  const filter = {
    status: z.preprocess((value) => value, z.array(status).max(3)).optional(),
    limit: z.coerce.number().int().min(1).default(50),
  };
  return {
    status,
    record,
    filter: z.strictObject({ ...filter, sort: z.enum(["name", "-name"]).default("name") }),
    detail: record.extend({ lines: z.array(record.omit({ at: true })) }),
    part: record.pick({ id: true }).partial().default({}),
    few: status.exclude(["lost"]),
  };
}

const real = contract(checking);
const named = contract(naming as unknown as typeof checking);

test("names of fields and choices are those of zod", () => {
  for (const name of ["record", "filter", "detail"] as const) {
    expect(Object.keys(named[name].shape)).toEqual(Object.keys(real[name].shape));
  }
  expect(named.status.options).toEqual(real.status.options);
  expect(named.few.options).toEqual(real.few.options);
});

test("checking in the browser is refused, not silently passed", () => {
  expect(() => named.record.parse({})).toThrow("checked by the server");
});
