import { sql } from "drizzle-orm";
import type { Tx } from "#base/platform/transaction.ts";
import { nameKey } from "../core/name-key.ts";
import { insertAll } from "./bulk.ts";
import { writeReport } from "./write-context.ts";
import type { WriteContext } from "./write-context.ts";

type Stage = { id: string; key: string; probability: number; category: string };
type Product = { id: string; cost: number | null; recurrence: string };

/** What writing deals needs beside the plan: the pipeline they enter and what their people, companies and products imply. */
export type DealContext = WriteContext & {
  pipelineId: string;
  stageOf: (key: string) => Stage;
  teamOf: (personId: string | null) => string | null;
  territoryOf: (companyId: string | null) => string | null;
  productOf: (id: string) => Product;
  reasonOf: (outcome: string, name: string | null) => string | null;
};

/** Looks up what deals refer to, once their people, companies and products are written; makes the closing reasons that are new. */
export async function dealContext(tx: Tx, context: WriteContext): Promise<DealContext> {
  const org = sql`${context.orgId}::uuid`;
  const { rows: stages } = await tx.execute<Stage & { pipeline_id: string }>(sql`
    select s.id, s.key, s.probability, s.category, s.pipeline_id from stage s join pipeline p on p.org_id = s.org_id and p.id = s.pipeline_id
    where s.org_id = ${org} and p.is_default and s.retired_at is null order by s.position`);
  const { rows: teams } = await tx.execute<{ person_id: string; team_id: string }>(sql`
    select distinct on (person_id) person_id, team_id from team_membership where org_id = ${org} and until_on is null order by person_id, kind = 'member' desc`);
  const { rows: territories } = await tx.execute<{ id: string; territory_id: string }>(sql`
    select id, territory_id from company where org_id = ${org} and territory_id is not null`);
  const { rows: products } = await tx.execute<Product>(
    sql`select id, cost, recurrence from product where org_id = ${org}`,
  );
  const teamByPerson = new Map(teams.map(({ person_id, team_id }) => [person_id, team_id]));
  const territoryByCompany = new Map(territories.map(({ id, territory_id }) => [id, territory_id]));
  const productById = new Map(products.map((product) => [product.id, product]));
  const stageByKey = new Map(stages.map((stage) => [stage.key, stage]));
  const reasons = await closeReasons(tx, context);
  return Object.assign(context, {
    pipelineId: stages[0]!.pipeline_id,
    stageOf: (key: string) => stageByKey.get(key) ?? stages[0]!,
    teamOf: (id: string | null) => (id === null ? null : (teamByPerson.get(id) ?? null)),
    territoryOf: (id: string | null) => (id === null ? null : (territoryByCompany.get(id) ?? null)),
    productOf: (id: string) => productById.get(id)!,
    reasonOf: (outcome: string, name: string | null) =>
      name === null ? null : (reasons.get(`${outcome} ${nameKey(name)}`) ?? null),
  });
}

/** Ids of closing reasons by outcome and name; reasons only the source knows are added behind the others. */
async function closeReasons(tx: Tx, context: WriteContext): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ id: string; outcome: string; name: string; position: number }>(sql`
    select id, outcome, name, position from close_reason where org_id = ${context.orgId}::uuid`);
  const ids = new Map(rows.map(({ id, outcome, name }) => [`${outcome} ${nameKey(name)}`, id]));
  let position = Math.max(0, ...rows.map((row) => row.position));
  const fresh = [];
  for (const { data, action } of context.plan.records.opportunities) {
    if (data.reason === null || (action !== "create" && action !== "update")) continue;
    const key = `${data.status} ${nameKey(data.reason)}`;
    if (ids.has(key)) continue;
    const id = context.newId();
    ids.set(key, id);
    fresh.push({ id, outcome: data.status, name: data.reason, position: ++position });
  }
  await insertAll(
    tx,
    context.orgId,
    "close_reason",
    { id: "uuid", outcome: "text", name: "text", position: "int" },
    fresh,
  );
  await writeReport(
    tx,
    context,
    fresh.map(({ id }) => ({
      entity: "close_reason",
      action: "create",
      record_id: id,
      file_position: 0,
      row_number: null,
    })),
  );
  return ids;
}
