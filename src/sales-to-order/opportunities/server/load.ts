import { sql } from "drizzle-orm";
import type { Tx } from "#base/platform/transaction.ts";
import { invalidField, notFound, Problem, stale } from "#base/contract/problem.ts";
import type { Actor } from "#base/platform/actor.ts";
import type { Refusal, Stage } from "../core/opportunity.ts";
import type { Result } from "#base/kernel/result.ts";
import { readDetail } from "./read.ts";
import { opportunityRows, stageRows, type OpportunityRow, type StageRow } from "./tables.ts";

/** The row to change, locked until the transaction ends; not visible is not found, another version is refused with both. */
export async function loadForChange(
  tx: Tx,
  actor: Actor,
  id: string,
  version: number | undefined,
): Promise<OpportunityRow> {
  const [row] = await opportunityRows.read(tx, sql`id = ${id} for update`);
  if (!row) throw notFound();
  if (version !== undefined && version !== row.version) throw stale(await readDetail(tx, actor, id), version);
  return row;
}

/** All stages of the pipeline a stage belongs to. */
export async function loadPipelineOf(tx: Tx, stageId: string): Promise<Map<string, Stage>> {
  const rows = await stageRows.read(tx, sql`pipeline_id = (select pipeline_id from stage where id = ${stageId})`);
  return new Map(rows.map((row) => [row.id, stageOf(row)]));
}

const stageOf = ({ retiredAt, ...stage }: StageRow): Stage => ({
  ...stage,
  retired: retiredAt !== null,
});

export async function loadStage(tx: Tx, id: string, field = "stageId"): Promise<Stage> {
  const [row] = await stageRows.read(tx, sql`id = ${id}`);
  if (!row) throw invalidField(field, "opportunities.no_stage");
  return stageOf(row);
}

/** The first stage of a pipeline, or of the default pipeline: where a deal begins when nobody says otherwise. */
export async function loadFirstStage(tx: Tx, pipelineId: string | undefined): Promise<Stage> {
  const pipeline = pipelineId ? sql`${pipelineId}::uuid` : sql`(select id from pipeline where is_default limit 1)`;
  const [first] = await stageRows.read(
    tx,
    sql`pipeline_id = ${pipeline} and retired_at is null order by position limit 1`,
  );
  if (!first) throw invalidField("pipelineId", "opportunities.no_pipeline");
  return stageOf(first);
}

/** The value of a rule's result, or its refusal as a problem of this room. */
export function expectOk<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  const { error } = result;
  if (error.code === "closed_in_future") throw invalidField("closedOn", "opportunities.closed_in_future");
  if (error.code === "gate")
    throw new Problem("opportunities.gate", 422, {
      fields: error.missing.map((field) => ({ field: `fields.${field}`, code: "required" })),
      extra: { missing: error.missing },
    });
  throw new Problem(
    `opportunities.${error.code}`,
    error.code === "retired_stage" || error.code === "other_pipeline" ? 422 : 409,
  );
}

/** The company as far as a deal takes defaults from it; one the actor does not see cannot be chosen. */
export async function loadCompany(tx: Tx, id: string): Promise<{ territoryId: string | null }> {
  const { rows } = await tx.execute<{ territory_id: string | null }>(
    sql`select territory_id from company where id = ${id} and deleted_at is null`,
  );
  if (!rows[0]) throw invalidField("companyId", "no_such_record");
  return { territoryId: rows[0].territory_id };
}

/** The team an owner belongs to today, or none. */
export async function loadTeamOf(tx: Tx, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const { rows } = await tx.execute<{ team_id: string }>(
    sql`select team_id from team_membership where person_id = ${personId} and until_on is null order by kind = 'member' desc limit 1`,
  );
  return rows[0]?.team_id ?? null;
}
