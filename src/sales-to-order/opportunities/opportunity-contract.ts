import { z } from "zod";
import {
  asOf,
  cents,
  clearable,
  commaList,
  currency,
  id,
  localDate,
  moment,
  queryFlag,
  recorded,
  sortBy,
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

export const writtenLine = z
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
    weightedAmount: cents
      .nullable()
      .describe(
        "Expected value: amount × probability while open, the amount once won, 0 once lost; null while the amount is unknown",
      ),
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
