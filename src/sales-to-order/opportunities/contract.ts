import { z } from "zod";
import { op } from "#base/contract/op.ts";
import {
  asOf,
  byId,
  cents,
  clearable,
  currency,
  id,
  localDate,
  moment,
  nothing,
  pageOf,
  paging,
  queryVersion,
  text,
  version,
} from "#base/contract/atoms.ts";
import {
  category,
  dealType,
  filter,
  filterQuery,
  opportunity,
  opportunityDetail,
  sort,
  writtenLine,
} from "./opportunity-contract.ts";

export * from "./opportunity-contract.ts";

const written = {
  companyId: id.nullish().describe("The company it is for; null: not known"),
  amount: cents.nullish().describe("Integer cents; null or absent: not yet known"),
  ownerId: id.nullish().describe("Absent: the caller"),
  teamId: id.nullish().describe("Absent: the owner's team"),
  territoryId: id.nullish().describe("Absent: the company's territory"),
  channelId: id.nullish().describe("Sales channel it goes through"),
  source: clearable(100).optional().describe("Where it came from; null clears it"),
  type: dealType.optional(),
  expectedClose: localDate.nullish().describe("Day it is expected to close; null: not known"),
  category: category.optional().describe("Overrides the category its stage proposes"),
  categoryReason: clearable(500).optional().describe("Why the category differs from the stage's"),
  probability: z.int().min(0).max(100).nullish().describe("Overrides the stage's; null follows the stage again"),
  nextStep: clearable(500).optional().describe("What happens next; null clears it"),
  nextStepOn: localDate.nullish().describe("Day of the next step; null clears it"),
  competitors: z.array(text(100)).max(20).optional().describe("Who else is after it; replaces the list"),
};

const expected = { version: version.optional() };

export const list = op({
  id: "opportunities.list",
  method: "GET",
  path: "/opportunities",
  needs: "opportunity.read",
  summary: "Opportunities under a filter, page by page",
  query: z.strictObject({ ...filter, sort: sort.default("-updatedAt"), ...paging }),
  output: pageOf(opportunity),
});

export const totals = {
  count: z.int().describe("Number of opportunities"),
  amount: cents.describe("Sum of the known amounts in the organisation's currency"),
  weightedAmount: cents.describe(
    "Sum of the expected values: amount × probability while open, the whole amount once won, nothing once lost; each rounded to the cent",
  ),
  unknownAmounts: z.int().describe("Opportunities whose amount is not yet known, not in the sums"),
  otherCurrencies: z
    .array(
      z.strictObject({
        currency,
        count: z.int().describe("Number of opportunities"),
        amount: cents.describe("Sum in integer cents"),
      }),
    )
    .describe("Amounts in other currencies, not in the sums"),
};

export const summary = op({
  id: "opportunities.summary",
  method: "GET",
  path: "/opportunities/summary",
  needs: "opportunity.read",
  summary: "Count and sums under the same filter as the list",
  query: filterQuery,
  output: z.strictObject({
    ...totals,
    currency,
    asOf: moment.nullable().describe("The past moment these figures describe; null for now"),
  }),
});

export const column = z
  .strictObject({
    stageId: id.describe("The stage"),
    ...totals,
    items: z.array(opportunity).describe("The first cards"),
    nextCursor: z
      .string()
      .nullable()
      .describe("Pass as cursor to the list, with this stage and the same sort; null: these are all"),
  })
  .meta({ id: "BoardColumn" });

export const board = op({
  id: "opportunities.board",
  method: "GET",
  path: "/opportunities/board",
  needs: "opportunity.read",
  summary:
    "The board of one pipeline: per stage the totals and the first cards; more cards come from the list with stage, sort and cursor",
  query: z.strictObject({
    ...filter,
    sort: sort.default("-amount"),
    perColumn: z.coerce.number().int().min(1).max(100).default(25).describe("Cards per stage"),
  }),
  output: z.strictObject({
    pipelineId: id.describe("The pipeline shown"),
    currency,
    columns: z.array(column).describe("One per stage, in order"),
  }),
});

export const create = op({
  id: "opportunities.create",
  method: "POST",
  path: "/opportunities",
  needs: "opportunity.create",
  success: 201,
  summary: "Create an opportunity; only the name is required",
  body: z.strictObject({
    name: text(200).describe("Name of the opportunity"),
    ...written,
    pipelineId: id.optional().describe("Absent: the default pipeline"),
    stageId: id.optional().describe("Absent: the first stage"),
    currency: currency.optional().describe("Absent: the organisation's"),
    lines: z.array(writtenLine).max(100).optional().describe("What is sold; the amount then follows these"),
  }),
  output: opportunityDetail,
  problems: [["opportunities.retired_stage", 422]],
});

export const get = op({
  id: "opportunities.get",
  method: "GET",
  path: "/opportunities/{id}",
  needs: "opportunity.read",
  summary: "One opportunity, now or as it was at a past moment",
  params: byId,
  query: z.strictObject({ asOf: asOf.optional() }),
  output: opportunityDetail,
  problems: [["opportunities.not_yet", 404]],
});

export const edit = op({
  id: "opportunities.edit",
  method: "PATCH",
  path: "/opportunities/{id}",
  needs: "opportunity.update",
  summary: "Change fields of an opportunity; what is absent stays",
  params: byId,
  body: z.strictObject({
    name: text(200).optional().describe("Name of the opportunity"),
    ...written,
    currency: currency.optional(),
    criteriaMet: z
      .array(z.string().max(60))
      .max(50)
      .optional()
      .describe("Keys of the exit criteria that are ticked; replaces the list"),
    ...expected,
  }),
  output: opportunityDetail,
  problems: ["stale_version", "opportunities.in_bin"],
});

export const setLines = op({
  id: "opportunities.setLines",
  method: "PUT",
  path: "/opportunities/{id}/lines",
  needs: "opportunity.update",
  summary: "Replace the lines; the amount follows them. The old lines stay readable as history",
  params: byId,
  body: z.strictObject({ lines: z.array(writtenLine).max(100).describe("What is sold, in order"), ...expected }),
  output: opportunityDetail,
  problems: ["stale_version", "opportunities.in_bin"],
});

export const changeStage = op({
  id: "opportunities.changeStage",
  method: "POST",
  path: "/opportunities/{id}/stage",
  needs: "opportunity.update",
  summary:
    "Move to another stage. Fields the stage requires can be filled in the same call, or passed over with a reason",
  params: byId,
  body: z.strictObject({
    stageId: id.describe("The stage to move to"),
    fields: z
      .strictObject({
        companyId: id.optional().describe("The company it is for"),
        amount: cents.optional(),
        expectedClose: localDate.optional().describe("Day it is expected to close"),
        ownerId: id.optional().describe("Whose it is"),
        nextStep: text(500).optional().describe("What happens next"),
        source: text(100).optional().describe("Where it came from"),
      })
      .optional()
      .describe("Fields the stage requires, filled in the same call"),
    reason: text(500).optional().describe("Why it moves although something is missing; kept in the history"),
    ...expected,
  }),
  output: opportunityDetail,
  problems: [
    "stale_version",
    ["opportunities.gate", 422],
    "opportunities.closed",
    "opportunities.in_bin",
    ["opportunities.retired_stage", 422],
    ["opportunities.other_pipeline", 422],
  ],
});

const closing = {
  closedOn: localDate.optional().describe("Absent: today; not in the future"),
  reasonId: id.nullish().describe("One of the close reasons of this outcome"),
  note: clearable(2000).optional().describe("Anything worth remembering"),
  ...expected,
};

export const win = op({
  id: "opportunities.win",
  method: "POST",
  path: "/opportunities/{id}/win",
  needs: "opportunity.close",
  summary: "Close as won",
  params: byId,
  body: z
    .strictObject({ amount: cents.optional().describe("The final amount, when it differs"), ...closing })
    .default({}),
  output: opportunityDetail,
  problems: ["stale_version", "opportunities.closed", "opportunities.in_bin"],
});

export const lose = op({
  id: "opportunities.lose",
  method: "POST",
  path: "/opportunities/{id}/lose",
  needs: "opportunity.close",
  summary: "Close as lost",
  params: byId,
  body: z.strictObject({ competitor: text(100).optional().describe("Who won it"), ...closing }).default({}),
  output: opportunityDetail,
  problems: ["stale_version", "opportunities.closed", "opportunities.in_bin"],
});

export const reopen = op({
  id: "opportunities.reopen",
  method: "POST",
  path: "/opportunities/{id}/reopen",
  needs: "opportunity.close",
  summary: "Open a closed opportunity again, in the stage it was in or another",
  params: byId,
  body: z
    .strictObject({
      stageId: id.optional().describe("Absent: the stage it was in"),
      reason: text(500).optional().describe("Why it is open again; kept in the history"),
      ...expected,
    })
    .default({}),
  output: opportunityDetail,
  problems: ["stale_version", "opportunities.not_closed", "opportunities.in_bin"],
});

export const takeBack = op({
  id: "opportunities.takeBack",
  method: "POST",
  path: "/opportunities/{id}/take-back",
  needs: "opportunity.update",
  summary:
    "Take back one change of your own of the last quarter of an hour: every field it changed gets the value it had, the time in the stage and the push counter too",
  params: byId,
  body: z.strictObject({
    changedAt: moment.describe("The updatedAt the change answered"),
    reason: text(500).optional().describe("Kept in the history"),
  }),
  output: opportunityDetail,
  problems: [
    "opportunities.changed_since",
    "opportunities.too_late",
    "opportunities.not_yours_to_take_back",
    "opportunities.in_bin",
  ],
});

export const reassign = op({
  id: "opportunities.reassign",
  method: "POST",
  path: "/opportunities/{id}/reassign",
  needs: "opportunity.reassign",
  summary: "Give to another owner; the team follows the owner unless named",
  params: byId,
  body: z.strictObject({
    ownerId: id.nullable().describe("The new owner; null: nobody"),
    teamId: id.nullish().describe("Absent: the new owner's team"),
    ...expected,
  }),
  output: opportunityDetail.partial({ can: true }),
  problems: ["stale_version", "opportunities.in_bin"],
});

export const bin = op({
  id: "opportunities.bin",
  method: "DELETE",
  path: "/opportunities/{id}",
  needs: "opportunity.delete",
  success: 204,
  summary: "Move to the bin",
  params: byId,
  query: z.strictObject({ version: queryVersion.optional() }),
  output: nothing,
  problems: ["stale_version"],
});

export const restore = op({
  id: "opportunities.restore",
  method: "POST",
  path: "/opportunities/{id}/restore",
  needs: "opportunity.delete",
  summary: "Take out of the bin",
  params: byId,
  body: z.strictObject({ ...expected }).default({}),
  output: opportunityDetail,
  problems: ["stale_version"],
});

export const change = z.strictObject({
  field: z.string().describe("Name of the field, as in the opportunity"),
  from: z.unknown().describe("Value before"),
  to: z.unknown().describe("Value after"),
  fromLabel: z.string().nullable().describe("Display text when the value is an id"),
  toLabel: z.string().nullable().describe("The same for the value after"),
});

export const history = op({
  id: "opportunities.history",
  method: "GET",
  path: "/opportunities/{id}/history",
  needs: "opportunity.read",
  summary: "Every change, newest first: when it took effect, when and by whom it was recorded, from what, to what",
  params: byId,
  query: z.strictObject({ limit: paging.limit, cursor: paging.cursor }),
  output: pageOf(
    z.strictObject({
      effectiveFrom: moment.describe("Since when it holds"),
      recordedAt: moment.describe("When it was written down"),
      recordedBy: id.nullable().describe("Who wrote it down; null: the system"),
      recordedByName: z.string().nullable().describe("Name of that person, for display"),
      origin: z.string().describe("live, or import when the dates come from another system"),
      first: z.boolean().describe("true on the version the opportunity began with"),
      reason: z.string().nullable().describe("Reason given for the change, when one was"),
      changes: z.array(change).describe("What differs from the version before"),
    }),
  ),
});
