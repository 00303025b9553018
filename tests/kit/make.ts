import * as companies from "#relations/companies/contract.ts";
import * as opportunities from "#sales-to-order/opportunities/contract.ts";
import * as pipelines from "#sales-to-order/opportunities/pipelines-contract.ts";
import * as people from "#company/people/contract.ts";
import * as products from "#company/products/contract.ts";
import * as territories from "#company/territories/contract.ts";
import type { CallOf, OutputOf } from "#base/contract/op.ts";
import type { Actor } from "#base/platform/actor.ts";
import type { TestApp } from "./app.ts";

let made = 0;
const numbered = (name: string) => `${name} ${(made += 1)}`;

export type Make = ReturnType<typeof makerFor>;

/** Makes records with sensible values through the API; a test names only what it is about. */
export function makerFor(app: Omit<TestApp, "make">) {
  const person = (input: Partial<CallOf<typeof people.create>> = {}) =>
    app.call(people.create, { name: numbered("Persoon"), role: "rep", ...input } as CallOf<typeof people.create>);
  return {
    person,
    /** A new person as actor. */
    async actor(input: Partial<CallOf<typeof people.create>> = {}): Promise<Actor> {
      return app.actor((await person(input)).id);
    },
    team: (input: Partial<CallOf<typeof people.createTeam>> = {}) =>
      app.call(people.createTeam, { name: numbered("Team"), ...input }),
    territory: (input: Partial<CallOf<typeof territories.create>> = {}) =>
      app.call(territories.create, { name: numbered("Gebied"), ...input }),
    product: (input: Partial<CallOf<typeof products.create>> = {}) =>
      app.call(products.create, { name: numbered("Product"), ...input }),
    company: (input: Partial<CallOf<typeof companies.create>> = {}, as?: Actor) =>
      app.call(companies.create, { name: numbered("Bedrijf"), ...input }, as),
    opportunity: (input: Partial<CallOf<typeof opportunities.create>> = {}, as?: Actor) =>
      app.call(opportunities.create, { name: numbered("Kans"), ...input }, as),
    /** The default pipeline with its stages by key. */
    async pipeline() {
      const { items } = await app.call(pipelines.listPipelines, {});
      const pipeline = items.find(({ isDefault }) => isDefault)!;
      const stages = Object.fromEntries(pipeline.stages.map((stage) => [stage.key, stage])) as Record<
        string,
        OutputOf<typeof pipelines.getPipeline>["stages"][number]
      >;
      return { ...pipeline, byKey: (key: string) => stages[key]! };
    },
  };
}
