import { z } from "zod";
import { op } from "#base/contract/op.ts";
import { byId, id, recorded, text, version, wholeListOf } from "#base/contract/atoms.ts";
import { category, gateField } from "./opportunity-contract.ts";

export const funnelPart = z.enum(["top", "middle", "bottom"]).describe("Part of the funnel");
const criterion = z.strictObject({
  key: z.string().min(1).max(60).describe("Stable name, within the stage"),
  text: text(300).describe("What should be true"),
});
const key = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,59}$/)
  .optional()
  .describe("Stable name for imports and integrations; absent: made from the name");

export const stage = z
  .strictObject({
    id,
    pipelineId: id.describe("Its pipeline"),
    key: z.string().describe("Stable name for imports and integrations"),
    name: z.string().describe("Name of the stage"),
    position: z.int().describe("Place in the pipeline, from 1"),
    funnelPart,
    probability: z.int().min(0).max(100).describe("Percent"),
    purpose: z.string().describe("What this stage is for"),
    exitCriteria: z.array(criterion).describe("What should be true before an opportunity leaves the stage"),
    requiredFields: z.array(gateField).describe("Fields that must be filled before an opportunity enters the stage"),
    usualDays: z.int().nullable().describe("Days an opportunity usually stays; older ones stand out"),
    category,
    retired: z.boolean().describe("true: nothing can move into it any more; history keeps it"),
    version: recorded.version,
  })
  .meta({ id: "Stage" });

export const pipeline = z
  .strictObject({
    id,
    name: z.string().describe("Name of the pipeline"),
    isDefault: z.boolean().describe("true: new opportunities go here unless told otherwise"),
    retired: z.boolean().describe("true: not in use any more; history keeps it"),
    version: recorded.version,
    stages: z.array(stage).describe("Its stages in order, retired ones too"),
  })
  .meta({ id: "Pipeline" });
const outcome = z.enum(["won", "lost"]).describe("Whether it explains winning or losing");
export const closeReason = z
  .strictObject({
    id,
    outcome,
    name: z.string().describe("The reason"),
    retired: z.boolean().describe("true: cannot be chosen any more; history keeps it"),
  })
  .meta({ id: "CloseReason" });

const stageFields = {
  name: text(100).describe("Name of the stage"),
  funnelPart: funnelPart.default("top"),
  probability: z.int().min(0).max(100).default(10).describe("Percent"),
  purpose: z.string().trim().max(1000).default("").describe("What this stage is for"),
  exitCriteria: z
    .array(criterion)
    .max(20)
    .default([])
    .describe("What should be true before an opportunity leaves the stage"),
  requiredFields: z
    .array(gateField)
    .max(10)
    .default([])
    .describe("Fields that must be filled before an opportunity enters the stage"),
  usualDays: z.int().min(0).max(3650).nullable().default(null).describe("Days an opportunity usually stays"),
  category: category.default("pipeline"),
};

export const listPipelines = op({
  id: "pipelines.list",
  method: "GET",
  path: "/pipelines",
  needs: "opportunity.read",
  summary: "Pipelines with their stages in order",
  output: wholeListOf(pipeline),
});
export const getPipeline = op({
  id: "pipelines.get",
  method: "GET",
  path: "/pipelines/{id}",
  needs: "opportunity.read",
  summary: "One pipeline with its stages",
  params: byId,
  output: pipeline,
});
export const createPipeline = op({
  id: "pipelines.create",
  method: "POST",
  path: "/pipelines",
  needs: "pipeline.manage",
  success: 201,
  summary: "Create a pipeline with its first stages",
  body: z.strictObject({
    name: text(100).describe("Name of the pipeline"),
    stages: z
      .array(z.strictObject({ key, ...stageFields }))
      .min(1)
      .max(30)
      .describe("Its stages in order"),
  }),
  output: pipeline,
});
export const editPipeline = op({
  id: "pipelines.edit",
  method: "PATCH",
  path: "/pipelines/{id}",
  needs: "pipeline.manage",
  summary: "Rename, make default, retire, or put the stages in another order",
  params: byId,
  body: z.strictObject({
    name: text(100).optional().describe("Name of the pipeline"),
    isDefault: z.literal(true).optional().describe("true: make it the default; another stops being it"),
    retired: z.boolean().optional().describe("true: no longer in use; false: in use again"),
    stageOrder: z.array(id).max(50).optional().describe("Ids of all its stages, in the new order"),
    version: version.optional(),
  }),
  output: pipeline,
  problems: ["stale_version", "opportunities.default_pipeline"],
});
export const addStage = op({
  id: "pipelines.addStage",
  method: "POST",
  path: "/pipelines/{id}/stages",
  needs: "pipeline.manage",
  success: 201,
  summary: "Add a stage at the end of a pipeline",
  params: byId,
  body: z.strictObject({ key, ...stageFields }),
  output: pipeline,
});
export const editStage = op({
  id: "pipelines.editStage",
  method: "PATCH",
  path: "/stages/{id}",
  needs: "pipeline.manage",
  summary: "Change or retire a stage; past versions of opportunities keep the values they had",
  params: byId,
  body: z.strictObject({
    name: text(100).optional().describe("Name of the stage"),
    funnelPart: funnelPart.optional(),
    probability: z.int().min(0).max(100).optional().describe("Percent"),
    purpose: z.string().trim().max(1000).optional().describe("What this stage is for"),
    exitCriteria: z
      .array(criterion)
      .max(20)
      .optional()
      .describe("What should be true before an opportunity leaves the stage"),
    requiredFields: z
      .array(gateField)
      .max(10)
      .optional()
      .describe("Fields that must be filled before an opportunity enters the stage"),
    usualDays: z
      .int()
      .min(0)
      .max(3650)
      .nullable()
      .optional()
      .describe("Days an opportunity usually stays; null: not said"),
    category: category.optional(),
    retired: z.boolean().optional().describe("true: nothing can move into it any more; false: in use again"),
    version: version.optional(),
  }),
  output: pipeline,
  problems: ["stale_version", "opportunities.stage_in_use"],
});
export const listCloseReasons = op({
  id: "closeReasons.list",
  method: "GET",
  path: "/close-reasons",
  needs: "opportunity.read",
  summary: "Reasons for winning and losing",
  output: wholeListOf(closeReason),
});
export const createCloseReason = op({
  id: "closeReasons.create",
  method: "POST",
  path: "/close-reasons",
  needs: "pipeline.manage",
  success: 201,
  summary: "Add a reason",
  body: z.strictObject({ outcome, name: text(100).describe("The reason") }),
  output: closeReason,
});
export const editCloseReason = op({
  id: "closeReasons.edit",
  method: "PATCH",
  path: "/close-reasons/{id}",
  needs: "pipeline.manage",
  summary: "Rename or retire a reason",
  params: byId,
  body: z.strictObject({
    name: text(100).optional().describe("The reason"),
    retired: z.boolean().optional().describe("true: cannot be chosen any more; false: in use again"),
  }),
  output: closeReason,
});
