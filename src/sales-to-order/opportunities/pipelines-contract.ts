import { z } from "zod";
import { op } from "#base/contract/op.ts";
import { byId, id, text, version } from "#base/contract/atoms.ts";
import { category, gateField } from "./contract.ts";

export const funnelPart = z.enum(["top", "middle", "bottom"]).describe("Part of the funnel");
const criterion = z.strictObject({ key: z.string().min(1).max(60), text: text(300) });

export const stage = z.strictObject({
  id,
  pipelineId: id,
  key: z.string().describe("Stable name for imports and integrations"),
  name: z.string(),
  position: z.int(),
  funnelPart,
  probability: z.int().min(0).max(100).describe("Percent"),
  purpose: z.string(),
  exitCriteria: z.array(criterion).describe("What should be true before an opportunity leaves the stage"),
  requiredFields: z.array(gateField).describe("Fields that must be filled before an opportunity enters the stage"),
  usualDays: z.int().nullable().describe("Days an opportunity usually stays; older ones stand out"),
  category,
  retired: z.boolean().describe("true: nothing can move into it any more; history keeps it"),
  version: z.int(),
});

export const pipeline = z.strictObject({ id, name: z.string(), isDefault: z.boolean(), retired: z.boolean(), version: z.int(), stages: z.array(stage) });
export const closeReason = z.strictObject({ id, outcome: z.enum(["won", "lost"]), name: z.string(), retired: z.boolean() });

const stageFields = {
  name: text(100),
  funnelPart: funnelPart.default("top"),
  probability: z.int().min(0).max(100).default(10),
  purpose: z.string().trim().max(1000).default(""),
  exitCriteria: z.array(criterion).max(20).default([]),
  requiredFields: z.array(gateField).max(10).default([]),
  usualDays: z.int().min(0).max(3650).nullable().default(null),
  category: category.default("pipeline"),
};

export const listPipelines = op({ id: "pipelines.list", method: "GET", path: "/pipelines", needs: "opportunity.read", summary: "Pipelines with their stages in order", output: z.strictObject({ items: z.array(pipeline), nextCursor: z.null() }) });
export const getPipeline = op({ id: "pipelines.get", method: "GET", path: "/pipelines/{id}", needs: "opportunity.read", summary: "One pipeline with its stages", params: byId, output: pipeline });
export const createPipeline = op({
  id: "pipelines.create", method: "POST", path: "/pipelines", needs: "pipeline.manage", success: 201, summary: "Create a pipeline with its first stages",
  body: z.strictObject({ name: text(100), stages: z.array(z.strictObject({ key: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/).optional(), ...stageFields })).min(1).max(30) }), output: pipeline,
});
export const editPipeline = op({
  id: "pipelines.edit", method: "PATCH", path: "/pipelines/{id}", needs: "pipeline.manage", summary: "Rename, make default, retire, or put the stages in another order",
  params: byId, body: z.strictObject({ name: text(100).optional(), isDefault: z.literal(true).optional(), retired: z.boolean().optional(), stageOrder: z.array(id).max(50).optional(), version: version.optional() }),
  output: pipeline, problems: ["stale_version", "opportunities.default_pipeline"],
});
export const addStage = op({
  id: "pipelines.addStage", method: "POST", path: "/pipelines/{id}/stages", needs: "pipeline.manage", success: 201, summary: "Add a stage at the end of a pipeline",
  params: byId, body: z.strictObject({ key: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/).optional(), ...stageFields }), output: pipeline,
});
export const editStage = op({
  id: "pipelines.editStage", method: "PATCH", path: "/stages/{id}", needs: "pipeline.manage",
  summary: "Change or retire a stage; past versions of opportunities keep the values they had",
  params: byId,
  body: z.strictObject({
    name: text(100).optional(), funnelPart: funnelPart.optional(), probability: z.int().min(0).max(100).optional(), purpose: z.string().trim().max(1000).optional(),
    exitCriteria: z.array(criterion).max(20).optional(), requiredFields: z.array(gateField).max(10).optional(), usualDays: z.int().min(0).max(3650).nullable().optional(),
    category: category.optional(), retired: z.boolean().optional(), version: version.optional(),
  }),
  output: pipeline, problems: ["stale_version", "opportunities.stage_in_use"],
});
export const listCloseReasons = op({ id: "closeReasons.list", method: "GET", path: "/close-reasons", needs: "opportunity.read", summary: "Reasons for winning and losing", output: z.strictObject({ items: z.array(closeReason), nextCursor: z.null() }) });
export const createCloseReason = op({ id: "closeReasons.create", method: "POST", path: "/close-reasons", needs: "pipeline.manage", success: 201, summary: "Add a reason", body: z.strictObject({ outcome: z.enum(["won", "lost"]), name: text(100) }), output: closeReason });
export const editCloseReason = op({ id: "closeReasons.edit", method: "PATCH", path: "/close-reasons/{id}", needs: "pipeline.manage", summary: "Rename or retire a reason", params: byId, body: z.strictObject({ name: text(100).optional(), retired: z.boolean().optional() }), output: closeReason });
