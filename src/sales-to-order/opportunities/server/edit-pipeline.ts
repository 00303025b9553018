import { eq, sql } from "drizzle-orm";
import { newId } from "#base/platform/new-id.ts";
import { command } from "#base/platform/command.ts";
import type { Tx } from "#base/platform/transaction.ts";
import { invalidField, notFound, Problem, stale } from "#base/contract/problem.ts";
import * as contract from "../pipelines-contract.ts";
import { stageKey } from "../core/stage-key.ts";
import { readPipeline } from "./read-pipelines.ts";
import { opportunityTable, pipelineTable, stageTable } from "./tables.ts";

type NewStage = {
  key?: string | undefined;
  name: string;
  funnelPart: "top" | "middle" | "bottom";
  probability: number;
  purpose: string;
  exitCriteria: { key: string; text: string }[];
  requiredFields: (typeof stageTable.$inferInsert)["requiredFields"];
  usualDays: number | null;
  category: (typeof stageTable.$inferInsert)["category"];
};

const stageRow = (
  orgId: string,
  pipelineId: string,
  position: number,
  now: Date,
  taken: string[],
  { key, ...stage }: NewStage,
): typeof stageTable.$inferInsert => ({
  ...stage,
  key: key ?? stageKey(stage.name, taken),
  orgId,
  id: newId(now),
  pipelineId,
  position,
  effectiveAt: now,
});

/** Creates a pipeline with its first stages, as the organisation's default when it is the first one. */
export async function insertPipeline(
  tx: Tx,
  orgId: string,
  now: Date,
  input: { name: string; stages: NewStage[]; isDefault?: boolean },
): Promise<string> {
  const id = newId(now);
  const { rows } = await tx.execute<{ next: number }>(sql`select coalesce(max(position), 0) + 1 as next from pipeline`);
  await tx
    .insert(pipelineTable)
    .values({ orgId, id, name: input.name, position: rows[0]?.next ?? 1, isDefault: input.isDefault ?? false });
  const stages: (typeof stageTable.$inferInsert)[] = [];
  for (const stage of input.stages)
    stages.push(
      stageRow(
        orgId,
        id,
        stages.length + 1,
        now,
        stages.map(({ key }) => key),
        stage,
      ),
    );
  await tx.insert(stageTable).values(stages);
  return id;
}

export const createPipeline = command(contract.createPipeline, async ({ tx, actor, now, emit }, input) => {
  const keys = input.stages.flatMap(({ key }) => key ?? []);
  if (new Set(keys).size < keys.length) throw invalidField("stages", "duplicate");
  const id = await insertPipeline(tx, actor.orgId, now, input);
  emit("pipeline.created", {
    entity: "pipeline",
    entityId: id,
    after: { name: input.name, stages: input.stages.map(({ name }) => name) },
  });
  return readPipeline(tx, id);
});

export const editPipeline = command(
  contract.editPipeline,
  async ({ tx, now, emit }, { id, version, name, isDefault, retired, stageOrder }) => {
    const [row] = await tx.select().from(pipelineTable).where(eq(pipelineTable.id, id)).for("update");
    if (!row) throw notFound();
    if (version !== undefined && version !== row.version) throw stale(await readPipeline(tx, id), version);
    if (retired && (row.isDefault || isDefault)) throw new Problem("opportunities.default_pipeline", 409);
    if (isDefault) await tx.update(pipelineTable).set({ isDefault: false }).where(eq(pipelineTable.isDefault, true));
    if (stageOrder) await reorder(tx, id, stageOrder, now);
    await tx
      .update(pipelineTable)
      .set({
        name: name ?? row.name,
        isDefault: isDefault ?? row.isDefault,
        retiredAt: retired === undefined ? row.retiredAt : retired ? now : null,
        version: row.version + 1,
      })
      .where(eq(pipelineTable.id, id));
    emit("pipeline.edited", {
      entity: "pipeline",
      entityId: id,
      before: { name: row.name, isDefault: row.isDefault },
      after: { name, isDefault, retired, stageOrder },
    });
    return readPipeline(tx, id);
  },
);

async function reorder(tx: Tx, pipelineId: string, order: string[], now: Date): Promise<void> {
  const stages = await tx.select({ id: stageTable.id }).from(stageTable).where(eq(stageTable.pipelineId, pipelineId));
  const complete = stages.length === order.length && stages.every(({ id }) => order.includes(id));
  if (!complete) throw invalidField("stageOrder", "opportunities.stage_order");
  for (const [index, id] of order.entries())
    await tx
      .update(stageTable)
      .set({ position: index + 1, effectiveAt: now })
      .where(eq(stageTable.id, id));
}

export const addStage = command(contract.addStage, async ({ tx, actor, now, emit }, { id, ...stage }) => {
  const { stages } = await readPipeline(tx, id);
  const keys = stages.map(({ key }) => key);
  if (stage.key && keys.includes(stage.key)) throw invalidField("key", "duplicate");
  await tx.insert(stageTable).values(stageRow(actor.orgId, id, stages.length + 1, now, keys, stage));
  emit("pipeline.stage_added", { entity: "pipeline", entityId: id, after: { name: stage.name } });
  return readPipeline(tx, id);
});

/** Changes a stage; open deals that follow the stage's probability or category take the new one, with history. */
export const editStage = command(contract.editStage, async ({ tx, now, emit }, { id, version, retired, ...input }) => {
  const [row] = await tx.select().from(stageTable).where(eq(stageTable.id, id)).for("update");
  if (!row) throw notFound();
  if (version !== undefined && version !== row.version) throw stale(await readPipeline(tx, row.pipelineId), version);
  if (retired) await refuseWhileInUse(tx, id);
  await tx
    .update(stageTable)
    .set({
      ...input,
      retiredAt: retired === undefined ? row.retiredAt : retired ? now : null,
      effectiveAt: now,
      version: row.version + 1,
    })
    .where(eq(stageTable.id, id));
  const follow = { updatedAt: now, effectiveAt: now, version: sql`${opportunityTable.version} + 1` };
  const followers = (own: typeof opportunityTable.probabilityOwn | typeof opportunityTable.categoryOwn) =>
    sql`${opportunityTable.stageId} = ${id} and ${opportunityTable.status} = 'open' and not ${own}`;
  if (input.probability !== undefined && input.probability !== row.probability)
    await tx
      .update(opportunityTable)
      .set({ ...follow, probability: input.probability })
      .where(followers(opportunityTable.probabilityOwn));
  if (input.category !== undefined && input.category !== row.category)
    await tx
      .update(opportunityTable)
      .set({ ...follow, category: input.category })
      .where(followers(opportunityTable.categoryOwn));
  emit("pipeline.stage_edited", {
    entity: "pipeline",
    entityId: row.pipelineId,
    before: { name: row.name, probability: row.probability, category: row.category },
    after: { stageId: id, ...input, retired },
  });
  return readPipeline(tx, row.pipelineId);
});

async function refuseWhileInUse(tx: Tx, stageId: string): Promise<void> {
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*) as count from opportunity where stage_id = ${stageId} and status = 'open' and deleted_at is null`,
  );
  const count = rows[0]?.count ?? 0;
  if (count > 0) throw new Problem("opportunities.stage_in_use", 409, { params: { count } });
}
