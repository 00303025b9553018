import { z } from "zod";
import { op } from "#base/contract/op.ts";
import { asOf, byId, cents, clearable, commaList, currency, id, localDate, nothing, pageOf, paging, queryFlag, text, version } from "#base/contract/atoms.ts";

export const status = z.enum(["open", "won", "lost"]).describe("open, or the outcome; won and lost are outcomes, not stages");
export const category = z.enum(["pipeline", "best_case", "commit", "omitted"]).describe("Forecast category");
export const dealType = z.enum(["new", "expansion", "renewal"]).describe("New business, expansion of a customer, or renewal");
export const recurrence = z.enum(["one_off", "monthly", "yearly"]).describe("How often the price of a line is paid");

/** Fields a stage can require before an opportunity enters it. */
export const gateField = z.enum(["companyId", "amount", "expectedClose", "ownerId", "nextStep", "source"]);

const label = (what: string) => z.string().nullable().describe(`Name of the ${what}, for display`);

export const line = z.strictObject({
  id,
  productId: id.nullable(),
  productName: label("product"),
  description: z.string().nullable(),
  quantity: z.number().describe("Up to three decimals"),
  unitPrice: cents.nullable().describe("Integer cents per unit and payment; null when not yet known"),
  discount: z.number().min(0).max(100).describe("Percent"),
  recurrence,
  termMonths: z.int().nullable().describe("Months a recurring line runs; 12 when absent"),
  unitCost: cents.nullable().describe("Integer cents per unit and payment"),
  total: cents.nullable().describe("quantity × unitPrice × (1 − discount) × payments in the term; null while the price is unknown"),
});

const writtenLine = z.strictObject({
  productId: id.nullish().describe("Product; its name, price, cost and recurrence are the defaults of the line"),
  description: clearable(300).optional(),
  quantity: z.number().positive().max(1_000_000).multipleOf(0.001).default(1),
  unitPrice: cents.nullish().describe("Absent: the product's list price. null: not yet known"),
  discount: z.number().min(0).max(100).multipleOf(0.01).default(0),
  recurrence: recurrence.optional(),
  termMonths: z.int().min(1).max(600).nullish(),
  unitCost: cents.nullish(),
});

export const opportunity = z.strictObject({
  id,
  name: z.string(),
  companyId: id.nullable(),
  companyName: label("company"),
  pipelineId: id,
  stageId: id,
  stageName: z.string(),
  stageEnteredAt: z.iso.datetime({ offset: true }).describe("Since when it is in this stage"),
  status,
  amount: cents.nullable().describe("Integer cents; null = not yet known, which is not zero"),
  amountSource: z.enum(["manual", "lines"]).describe("Whether the amount follows the lines or was entered"),
  currency,
  weightedAmount: cents.nullable().describe("amount × probability; null while the amount is unknown"),
  ownerId: id.nullable(),
  ownerName: label("owner"),
  teamId: id.nullable(),
  teamName: label("team"),
  territoryId: id.nullable(),
  territoryName: label("territory"),
  channelId: id.nullable(),
  channelName: label("channel"),
  source: z.string().nullable(),
  type: dealType,
  expectedClose: localDate.nullable(),
  pushCount: z.int().describe("How often the expected close date was moved later"),
  category,
  categoryOwn: z.boolean().describe("true: set by a person, and kept when the stage moves"),
  categoryReason: z.string().nullable(),
  probability: z.int().min(0).max(100).describe("Percent"),
  probabilityOwn: z.boolean().describe("true: set by a person instead of following the stage"),
  nextStep: z.string().nullable(),
  nextStepOn: localDate.nullable(),
  competitors: z.array(z.string()),
  criteriaMet: z.array(z.string()).describe("Keys of the exit criteria that were ticked"),
  closedOn: localDate.nullable(),
  closeReasonId: id.nullable(),
  closeReason: label("reason"),
  closeNote: z.string().nullable(),
  externalId: z.string().nullable().describe("Identifier in the system it was imported from"),
  deletedAt: z.iso.datetime({ offset: true }).nullable().describe("When it went to the bin"),
  createdAt: z.iso.datetime({ offset: true }),
  updatedAt: z.iso.datetime({ offset: true }),
  version: z.int(),
});

export const can = z
  .strictObject({ edit: z.boolean(), close: z.boolean(), reopen: z.boolean(), reassign: z.boolean(), bin: z.boolean(), restore: z.boolean() })
  .describe("What the caller may do with this record now");

export const opportunityDetail = opportunity.extend({
  lines: z.array(line),
  asOf: z.iso.datetime({ offset: true }).nullable().describe("The past moment this answer describes; null for now"),
  can,
});

const person = z.union([id, z.literal("me")]);

/** The filter language: the same in list, board, summary and export. */
export const filter = {
  status: commaList(status).optional().describe("open, won, lost; comma-separated"),
  pipeline: id.optional(),
  stage: commaList(id).optional(),
  owner: commaList(person).optional().describe("People, or me"),
  team: commaList(id).optional(),
  territory: commaList(id).optional().describe("Territories, each with those below it"),
  company: commaList(id).optional(),
  product: commaList(id).optional(),
  category: commaList(category).optional(),
  type: commaList(dealType).optional(),
  channel: commaList(id).optional(),
  source: z.string().max(100).optional(),
  q: z.string().trim().max(200).optional().describe("Words in the name of the opportunity or its company"),
  closedFrom: localDate.optional(),
  closedTo: localDate.optional(),
  expectedFrom: localDate.optional(),
  expectedTo: localDate.optional(),
  amountFrom: z.coerce.number().int().min(0).optional(),
  amountTo: z.coerce.number().int().min(0).optional(),
  withoutAmount: queryFlag.optional().describe("true: only those whose amount is not yet known"),
  withoutNextStep: queryFlag.optional().describe("true: only those without a next step"),
  bin: queryFlag.optional().describe("true: what is in the bin instead of what is not"),
  asOf: asOf.optional(),
};

export const SORTS = ["amount", "-amount", "name", "-name", "expectedClose", "-expectedClose", "closedOn", "-closedOn", "createdAt", "-createdAt", "updatedAt", "-updatedAt", "stageEnteredAt", "-stageEnteredAt"] as const;

export const filterQuery = z.strictObject(filter);
export const sort = z.enum(SORTS);

const written = {
  companyId: id.nullish(),
  amount: cents.nullish().describe("Integer cents; null or absent: not yet known"),
  ownerId: id.nullish().describe("Absent: the caller"),
  teamId: id.nullish().describe("Absent: the owner's team"),
  territoryId: id.nullish().describe("Absent: the company's territory"),
  channelId: id.nullish(),
  source: clearable(100).optional(),
  type: dealType.optional(),
  expectedClose: localDate.nullish(),
  category: category.optional().describe("Overrides the category its stage proposes"),
  categoryReason: clearable(500).optional().describe("Why the category differs from the stage's"),
  probability: z.int().min(0).max(100).nullish().describe("Overrides the stage's; null follows the stage again"),
  nextStep: clearable(500).optional(),
  nextStepOn: localDate.nullish(),
  competitors: z.array(text(100)).max(20).optional(),
};

const expected = { version: version.optional() };

export const list = op({
  id: "opportunities.list", method: "GET", path: "/opportunities", needs: "opportunity.read",
  summary: "Opportunities under a filter, page by page",
  query: z.strictObject({ ...filter, sort: sort.default("-updatedAt"), ...paging }),
  output: pageOf(opportunity),
});

export const totals = {
  count: z.int(),
  amount: cents.describe("Sum of the known amounts in the organisation's currency"),
  weightedAmount: cents.describe("Sum of amount × probability, each rounded to the cent"),
  unknownAmounts: z.int().describe("Opportunities whose amount is not yet known, not in the sums"),
  otherCurrencies: z.array(z.strictObject({ currency, count: z.int(), amount: cents })).describe("Amounts in other currencies, not in the sums"),
};

export const summary = op({
  id: "opportunities.summary", method: "GET", path: "/opportunities/summary", needs: "opportunity.read",
  summary: "Count and sums under the same filter as the list",
  query: filterQuery,
  output: z.strictObject({ ...totals, currency, asOf: z.iso.datetime({ offset: true }).nullable() }),
});

export const column = z.strictObject({ stageId: id, ...totals, items: z.array(opportunity), nextCursor: z.string().nullable() });

export const board = op({
  id: "opportunities.board", method: "GET", path: "/opportunities/board", needs: "opportunity.read",
  summary: "The board of one pipeline: per stage the totals and the first cards; more cards come from the list with stage, sort and cursor",
  query: z.strictObject({ ...filter, sort: sort.default("-amount"), perColumn: z.coerce.number().int().min(1).max(100).default(25) }),
  output: z.strictObject({ pipelineId: id, currency, columns: z.array(column) }),
});

export const create = op({
  id: "opportunities.create", method: "POST", path: "/opportunities", needs: "opportunity.create", success: 201,
  summary: "Create an opportunity; only the name is required",
  body: z.strictObject({ name: text(200), ...written, pipelineId: id.optional(), stageId: id.optional(), currency: currency.optional(), lines: z.array(writtenLine).max(100).optional() }),
  output: opportunityDetail, problems: ["opportunities.retired_stage"],
});

export const get = op({
  id: "opportunities.get", method: "GET", path: "/opportunities/{id}", needs: "opportunity.read",
  summary: "One opportunity, now or as it was at a past moment",
  params: byId, query: z.strictObject({ asOf: asOf.optional() }), output: opportunityDetail, problems: ["opportunities.not_yet"],
});

export const edit = op({
  id: "opportunities.edit", method: "PATCH", path: "/opportunities/{id}", needs: "opportunity.update",
  summary: "Change fields of an opportunity; what is absent stays",
  params: byId, body: z.strictObject({ name: text(200).optional(), ...written, currency: currency.optional(), criteriaMet: z.array(z.string().max(60)).max(50).optional(), ...expected }),
  output: opportunityDetail, problems: ["stale_version", "opportunities.in_bin"],
});

export const setLines = op({
  id: "opportunities.setLines", method: "PUT", path: "/opportunities/{id}/lines", needs: "opportunity.update",
  summary: "Replace the lines; the amount follows them. The old lines stay readable as history",
  params: byId, body: z.strictObject({ lines: z.array(writtenLine).max(100), ...expected }), output: opportunityDetail,
  problems: ["stale_version", "opportunities.in_bin"],
});

export const changeStage = op({
  id: "opportunities.changeStage", method: "POST", path: "/opportunities/{id}/stage", needs: "opportunity.update",
  summary: "Move to another stage. Fields the stage requires can be filled in the same call, or passed over with a reason",
  params: byId,
  body: z.strictObject({
    stageId: id,
    fields: z.strictObject({ companyId: id.optional(), amount: cents.optional(), expectedClose: localDate.optional(), ownerId: id.optional(), nextStep: text(500).optional(), source: text(100).optional() }).optional(),
    reason: text(500).optional().describe("Why it moves although something is missing; kept in the history"),
    ...expected,
  }),
  output: opportunityDetail, problems: ["stale_version", "opportunities.gate", "opportunities.closed", "opportunities.in_bin", "opportunities.retired_stage", "opportunities.other_pipeline"],
});

const closing = { closedOn: localDate.optional().describe("Absent: today; not in the future"), reasonId: id.nullish(), note: clearable(2000).optional(), ...expected };

export const win = op({
  id: "opportunities.win", method: "POST", path: "/opportunities/{id}/win", needs: "opportunity.close", summary: "Close as won",
  params: byId, body: z.strictObject({ amount: cents.optional().describe("The final amount, when it differs"), ...closing }).default({}), output: opportunityDetail,
  problems: ["stale_version", "opportunities.closed", "opportunities.in_bin"],
});

export const lose = op({
  id: "opportunities.lose", method: "POST", path: "/opportunities/{id}/lose", needs: "opportunity.close", summary: "Close as lost",
  params: byId, body: z.strictObject({ competitor: text(100).optional().describe("Who won it"), ...closing }).default({}), output: opportunityDetail,
  problems: ["stale_version", "opportunities.closed", "opportunities.in_bin"],
});

export const reopen = op({
  id: "opportunities.reopen", method: "POST", path: "/opportunities/{id}/reopen", needs: "opportunity.close", summary: "Open a closed opportunity again, in the stage it was in or another",
  params: byId, body: z.strictObject({ stageId: id.optional(), reason: text(500).optional(), ...expected }).default({}), output: opportunityDetail,
  problems: ["stale_version", "opportunities.not_closed", "opportunities.in_bin"],
});

export const reassign = op({
  id: "opportunities.reassign", method: "POST", path: "/opportunities/{id}/reassign", needs: "opportunity.reassign", summary: "Give to another owner; the team follows the owner unless named",
  params: byId, body: z.strictObject({ ownerId: id.nullable(), teamId: id.nullish(), ...expected }), output: opportunityDetail.partial({ can: true }),
  problems: ["stale_version", "opportunities.in_bin"],
});

export const bin = op({
  id: "opportunities.bin", method: "DELETE", path: "/opportunities/{id}", needs: "opportunity.delete", success: 204, summary: "Move to the bin",
  params: byId, query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }), output: nothing, problems: ["stale_version"],
});

export const restore = op({
  id: "opportunities.restore", method: "POST", path: "/opportunities/{id}/restore", needs: "opportunity.delete", summary: "Take out of the bin",
  params: byId, body: z.strictObject({ ...expected }).default({}), output: opportunityDetail, problems: ["stale_version"],
});

export const change = z.strictObject({
  field: z.string().describe("Name of the field, as in the opportunity"),
  from: z.unknown(),
  to: z.unknown(),
  fromLabel: z.string().nullable().describe("Display text when the value is an id"),
  toLabel: z.string().nullable(),
});

export const history = op({
  id: "opportunities.history", method: "GET", path: "/opportunities/{id}/history", needs: "opportunity.read",
  summary: "Every change, newest first: when it took effect, when and by whom it was recorded, from what, to what",
  params: byId, query: z.strictObject({ limit: paging.limit, cursor: paging.cursor }),
  output: pageOf(
    z.strictObject({
      effectiveFrom: z.iso.datetime({ offset: true }),
      recordedAt: z.iso.datetime({ offset: true }),
      recordedBy: id.nullable(),
      recordedByName: z.string().nullable(),
      origin: z.string().describe("live, or import when the dates come from another system"),
      first: z.boolean().describe("true on the version the opportunity began with"),
      reason: z.string().nullable().describe("Reason given for the change, when one was"),
      changes: z.array(change),
    }),
  ),
});
