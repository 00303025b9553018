import { sql } from "drizzle-orm";
import type { z } from "zod";
import { query } from "#base/platform/command.ts";
import type { Tx } from "#base/platform/transaction.ts";
import { notFound } from "#base/contract/problem.ts";
import * as contract from "../pipelines-contract.ts";
import { closeReasonTable, pipelineTable, stageTable } from "./tables.ts";

/** Pipelines in order, each with its stages in order; retired ones included, marked. */
export async function readPipelines(tx: Tx, id?: string): Promise<z.input<typeof contract.pipeline>[]> {
  const pipelines = await tx
    .select()
    .from(pipelineTable)
    .where(id ? sql`${pipelineTable.id} = ${id}` : sql`true`)
    .orderBy(pipelineTable.position);
  const stages = await tx
    .select()
    .from(stageTable)
    .where(id ? sql`${stageTable.pipelineId} = ${id}` : sql`true`)
    .orderBy(stageTable.position);
  return pipelines.map(({ orgId: _org, position: _position, retiredAt, ...pipeline }) => ({
    ...pipeline,
    retired: retiredAt !== null,
    stages: stages
      .filter((stage) => stage.pipelineId === pipeline.id)
      .map(({ orgId: _stageOrg, effectiveAt: _at, retiredAt: stageRetired, ...stage }) => ({
        ...stage,
        retired: stageRetired !== null,
      })),
  }));
}

/** One pipeline with its stages, or not found. */
export async function readPipeline(tx: Tx, id: string): Promise<z.input<typeof contract.pipeline>> {
  const [pipeline] = await readPipelines(tx, id);
  if (!pipeline) throw notFound();
  return pipeline;
}

export const listPipelines = query(contract.listPipelines, async ({ tx }) => ({
  items: await readPipelines(tx),
  nextCursor: null,
}));
export const getPipeline = query(contract.getPipeline, ({ tx }, { id }) => readPipeline(tx, id));

export const listCloseReasons = query(contract.listCloseReasons, async ({ tx }) => {
  const rows = await tx.select().from(closeReasonTable).orderBy(closeReasonTable.outcome, closeReasonTable.position);
  return {
    items: rows.map(({ id, outcome, name, retiredAt }) => ({ id, outcome, name, retired: retiredAt !== null })),
    nextCursor: null,
  };
});
