import { z } from "zod";
import { op } from "#base/contract/op.ts";
import {
  asOf,
  byId,
  cents,
  clearable,
  commaList,
  currency,
  id,
  localDate,
  moment,
  nothing,
  pageOf,
  paging,
  queryFlag,
  queryVersion,
  recorded,
  sortBy,
  text,
  version,
} from "#base/contract/atoms.ts";

export const status = z
  .enum(["open", "won", "lost"])
  .describe("open, or the outcome; won and lost are outcomes, not stages");
export const category = z.enum(["pipeline", "best_case", "commit", "omitted"]).describe("Forecast category");
export const dealType = z
  .enum(["new", "expansion", "renewal"])
  .describe("New business, expansion of a customer, or renewal");
export const recurrence = z.enum(["one_off", "monthly", "yearly"]).describe("How often the price of a line is paid");

/** Fields a stage can require before an opportunity enters it. */
export const gateField = z
  .enum(["companyId", "amount", "expectedClose", "ownerId", "nextStep", "source"])
  .describe("A field of the opportunity");

const label = (what: string) => z.string().nullable().describe(`Name of the ${what}, for display`);

export const line = z
  .strictObject({
    id,
    productId: id.nullable().describe("The product; null: a line of its own"),
    productName: label("product"),
    description: z.string().nullable().describe("What is sold, when it is not a product or needs explaining"),
    quantity: z.number().describe("Up to three decimals"),
    unitPrice: cents.nullable().describe("Integer cents per unit and payment; null when not yet known"),
    discount: z.number().min(0).max(100).describe("Percent"),
    recurrence,
    termMonths: z.int().nullable().describe("Months a recurring line runs; 12 when absent"),
    unitCost: cents.nullable().describe("Integer cents per unit and payment; null: not known"),
    total: cents
      .nullable()
      .describe("quantity × unitPrice × (1 − discount) × payments in the term; null while the price is unknown"),
  })
  .meta({ id: "OpportunityLine" });

const writtenLine = z
  .strictObject({
    productId: id.nullish().describe("Product; its name, price, cost and recurrence are the defaults of the line"),
    description: clearable(300).optional().describe("What is sold; needed without a product"),
    quantity: z.number().positive().max(1_000_000).multipleOf(0.001).default(1).describe("Up to three decimals"),
    unitPrice: cents.nullish().describe("Absent: the product's list price. null: not yet known"),
    discount: z.number().min(0).max(100).multipleOf(0.01).default(0).describe("Percent, up to two decimals"),
    recurrence: recurrence.optional(),
    termMonths: z.int().min(1).max(600).nullish().describe("Months a recurring line runs; 12 when absent"),
    unitCost: cents.nullish().describe("Integer cents per unit and payment; absent: the product's cost"),
  })
  .meta({ id: "NewOpportunityLine" });

export const opportunity = z
  .strictObject({
    id,
    name: z.string().describe("Name of the opportunity"),
    companyId: id.nullable().describe("The company it is for; null: not known"),
    companyName: label("company"),
    pipelineId: id.describe("Its pipeline"),
    stageId: id.describe("The stage it is in, or was in when it closed"),
    stageName: z.string().describe("Name of the stage, for display"),
    stageEnteredAt: moment.describe("Since when it is in this stage"),
    status,
    amount: cents.nullable().describe("Integer cents; null = not yet known, which is not zero"),
    amountSource: z.enum(["manual", "lines"]).describe("Whether the amount follows the lines or was entered"),
    currency,
    weightedAmount: cents.nullable().describe("amount × probability; null while the amount is unknown"),
    ownerId: id.nullable().describe("Whose it is; null: nobody"),
    ownerName: label("owner"),
    teamId: id.nullable().describe("Team it belongs to"),
    teamName: label("team"),
    territoryId: id.nullable().describe("Territory it belongs to"),
    territoryName: label("territory"),
    channelId: id.nullable().describe("Sales channel it goes through"),
    channelName: label("channel"),
    source: z.string().nullable().describe("Where it came from"),
    type: dealType,
    expectedClose: localDate.nullable().describe("Day it is expected to close; null: not known"),
    pushCount: z.int().describe("How often the expected close date was moved later"),
    category,
    categoryOwn: z.boolean().describe("true: set by a person, and kept when the stage moves"),
    categoryReason: z.string().nullable().describe("Why the category differs from the stage's"),
    probability: z.int().min(0).max(100).describe("Percent"),
    probabilityOwn: z.boolean().describe("true: set by a person instead of following the stage"),
    nextStep: z.string().nullable().describe("What happens next"),
    nextStepOn: localDate.nullable().describe("Day of the next step"),
    competitors: z.array(z.string()).describe("Who else is after it"),
    criteriaMet: z.array(z.string()).describe("Keys of the exit criteria that were ticked"),
    closedOn: localDate.nullable().describe("Day it was won or lost; null while open"),
    closeReasonId: id.nullable().describe("Why it was won or lost"),
    closeReason: label("reason"),
    closeNote: z.string().nullable().describe("What was noted at closing"),
    externalId: z.string().nullable().describe("Identifier in the system it was imported from"),
    deletedAt: moment.nullable().describe("When it went to the bin"),
    ...recorded,
  })
  .meta({ id: "Opportunity" });

export const can = z
  .strictObject({
    edit: z.boolean().describe("Change it"),
    close: z.boolean().describe("Win or lose it"),
    reopen: z.boolean().describe("Open it again"),
    reassign: z.boolean().describe("Give it to somebody else"),
    bin: z.boolean().describe("Move it to the bin"),
    restore: z.boolean().describe("Take it out of the bin"),
  })
  .describe("What the caller may do with this record now");

export const opportunityDetail = opportunity
  .extend({
    lines: z.array(line).describe("What is sold, in order"),
    asOf: moment.nullable().describe("The past moment this answer describes; null for now"),
    can,
  })
  .meta({ id: "OpportunityDetail" });

const person = z.union([id, z.literal("me")]);

/** The filter language: the same in list, board, summary and export. */
export const filter = {
  status: commaList(status).optional().describe("open, won, lost; comma-separated"),
  pipeline: id.optional().describe("Only this pipeline"),
  stage: commaList(id).optional().describe("Stages, comma-separated"),
  owner: commaList(person).optional().describe("People, or me"),
  team: commaList(id).optional().describe("Teams, comma-separated"),
  territory: commaList(id).optional().describe("Territories, each with those below it"),
  company: commaList(id).optional().describe("Companies, comma-separated"),
  product: commaList(id).optional().describe("Products on a line, comma-separated"),
  category: commaList(category).optional().describe("Forecast categories, comma-separated"),
  type: commaList(dealType).optional().describe("new, expansion, renewal; comma-separated"),
  channel: commaList(id).optional().describe("Sales channels, comma-separated"),
  source: z.string().max(100).optional().describe("Where it came from, exactly"),
  q: z.string().trim().max(200).optional().describe("Words in the name of the opportunity or its company"),
  closedFrom: localDate.optional().describe("Closed on this day or later"),
  closedTo: localDate.optional().describe("Closed on this day or earlier"),
  expectedFrom: localDate.optional().describe("Expected to close on this day or later"),
  expectedTo: localDate.optional().describe("Expected to close on this day or earlier"),
  amountFrom: z.coerce.number().int().min(0).optional().describe("At least this amount, in integer cents"),
  amountTo: z.coerce.number().int().min(0).optional().describe("At most this amount, in integer cents"),
  withoutAmount: queryFlag.optional().describe("true: only those whose amount is not yet known"),
  withoutNextStep: queryFlag.optional().describe("true: only those without a next step"),
  bin: queryFlag.optional().describe("true: what is in the bin instead of what is not"),
  asOf: asOf.optional(),
};

export const SORTS = [
  "amount",
  "-amount",
  "name",
  "-name",
  "expectedClose",
  "-expectedClose",
  "closedOn",
  "-closedOn",
  "createdAt",
  "-createdAt",
  "updatedAt",
  "-updatedAt",
  "stageEnteredAt",
  "-stageEnteredAt",
] as const;

export const filterQuery = z.strictObject(filter);
export const sort = sortBy(SORTS);

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
  weightedAmount: cents.describe("Sum of amount × probability, each rounded to the cent"),
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
