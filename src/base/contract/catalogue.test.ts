import { expectTypeOf, test } from "vitest";
import type { Catalogue } from "./catalogue.ts";

const nl = { save: "Opslaan", list: { empty: "Nog niets" } } as const;

test("English has the keys of Dutch, with texts of its own", () => {
  expectTypeOf<Catalogue<typeof nl>>().toEqualTypeOf<{
    readonly save: string;
    readonly list: { readonly empty: string };
  }>();
  expectTypeOf({ save: "Save" }).not.toExtend<Catalogue<typeof nl>>();
  expectTypeOf({ save: "Save", list: { empty: "Nothing yet" } }).toExtend<Catalogue<typeof nl>>();
});
