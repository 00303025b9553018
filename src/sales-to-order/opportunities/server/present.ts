import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { Actor } from "#base/platform/actor.ts";
import { isoInstant } from "#base/platform/transaction.ts";
import type { line, opportunity, opportunityDetail } from "../contract.ts";
import { weigh } from "../core/weigh.ts";
import { totalOfLine, type Line } from "../core/lines.ts";

/** Columns of an opportunity as a list shows it; `o` holds the rows, the rest gives the names. */
export const shownColumns = sql`o.id, o.name, o.company_id, company.name as company_name, o.pipeline_id, o.stage_id, stage.name as stage_name, o.stage_entered_at,
  o.status, o.amount, o.amount_source, o.currency, o.owner_id, owner.name as owner_name, o.team_id, team.name as team_name, o.territory_id, territory.name as territory_name,
  o.channel_id, channel.name as channel_name, o.source, o.type, o.expected_close, o.push_count, o.category, o.category_own, o.category_reason, o.probability, o.probability_own,
  o.next_step, o.next_step_on, o.competitors, o.criteria_met, o.closed_on, o.close_reason_id, reason.name as close_reason, o.close_note, o.external_id, o.deleted_at,
  o.created_at, o.updated_at, o.version`;

/** The tables the names come from; the stage by the name it has now, or had at `moment`. */
export function named(moment: Date | null) {
  const at = moment?.toISOString();
  const stage = at
    ? sql`join stage_version stage on stage.org_id = o.org_id and stage.stage_id = o.stage_id and (stage.effective_from <= ${at}::timestamptz or not exists (select from stage_version e where e.org_id = stage.org_id and e.stage_id = stage.stage_id and e.effective_from < stage.effective_from)) and (stage.effective_to > ${at}::timestamptz or stage.effective_to is null)`
    : sql`join stage on stage.org_id = o.org_id and stage.id = o.stage_id`;
  return sql`${stage}
  left join company on company.org_id = o.org_id and company.id = o.company_id
  left join person owner on owner.org_id = o.org_id and owner.id = o.owner_id
  left join team on team.org_id = o.org_id and team.id = o.team_id
  left join territory on territory.org_id = o.org_id and territory.id = o.territory_id
  left join channel on channel.org_id = o.org_id and channel.id = o.channel_id
  left join close_reason reason on reason.org_id = o.org_id and reason.id = o.close_reason_id`;
}

type Instant = string | Date;
export type ShownRow = {
  id: string;
  name: string;
  company_id: string | null;
  company_name: string | null;
  pipeline_id: string;
  stage_id: string;
  stage_name: string;
  stage_entered_at: Instant;
  status: "open" | "won" | "lost";
  amount: number | null;
  amount_source: "manual" | "lines";
  currency: string;
  owner_id: string | null;
  owner_name: string | null;
  team_id: string | null;
  team_name: string | null;
  territory_id: string | null;
  territory_name: string | null;
  channel_id: string | null;
  channel_name: string | null;
  source: string | null;
  type: "new" | "expansion" | "renewal";
  expected_close: string | null;
  push_count: number;
  category: "pipeline" | "best_case" | "commit" | "omitted";
  category_own: boolean;
  category_reason: string | null;
  probability: number;
  probability_own: boolean;
  next_step: string | null;
  next_step_on: string | null;
  competitors: string[];
  criteria_met: string[];
  closed_on: string | null;
  close_reason_id: string | null;
  close_reason: string | null;
  close_note: string | null;
  external_id: string | null;
  deleted_at: Instant | null;
  created_at: Instant;
  updated_at: Instant;
  version: number;
};

export type LineRow = {
  id: string;
  product_id: string | null;
  product_name: string | null;
  description: string | null;
  quantity: number;
  unit_price: number | null;
  discount: number;
  recurrence: Line["recurrence"];
  term_months: number | null;
  unit_cost: number | null;
};

/** A row in the shape of the contract. */
export function present(row: ShownRow): z.input<typeof opportunity> {
  return {
    id: row.id,
    name: row.name,
    companyId: row.company_id,
    companyName: row.company_name,
    pipelineId: row.pipeline_id,
    stageId: row.stage_id,
    stageName: row.stage_name,
    stageEnteredAt: isoInstant(row.stage_entered_at),
    status: row.status,
    amount: row.amount,
    amountSource: row.amount_source,
    currency: row.currency,
    weightedAmount: weigh(row),
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    teamId: row.team_id,
    teamName: row.team_name,
    territoryId: row.territory_id,
    territoryName: row.territory_name,
    channelId: row.channel_id,
    channelName: row.channel_name,
    source: row.source,
    type: row.type,
    expectedClose: row.expected_close,
    pushCount: row.push_count,
    category: row.category,
    categoryOwn: row.category_own,
    categoryReason: row.category_reason,
    probability: row.probability,
    probabilityOwn: row.probability_own,
    nextStep: row.next_step,
    nextStepOn: row.next_step_on,
    competitors: row.competitors,
    criteriaMet: row.criteria_met,
    closedOn: row.closed_on,
    closeReasonId: row.close_reason_id,
    closeReason: row.close_reason,
    closeNote: row.close_note,
    externalId: row.external_id,
    deletedAt: row.deleted_at && isoInstant(row.deleted_at),
    createdAt: isoInstant(row.created_at),
    updatedAt: isoInstant(row.updated_at),
    version: row.version,
  };
}

export function presentLine(row: LineRow): z.input<typeof line> {
  const priced: Line = {
    quantity: row.quantity,
    unitPrice: row.unit_price,
    discount: row.discount,
    recurrence: row.recurrence,
    termMonths: row.term_months,
  };
  return {
    id: row.id,
    productId: row.product_id,
    productName: row.product_name,
    description: row.description,
    ...priced,
    unitCost: row.unit_cost,
    total: totalOfLine(priced),
  };
}

/** The record with its lines and what this actor may do with it; nothing can be done with the past. */
export function presentDetail(
  row: ShownRow,
  lines: LineRow[],
  actor: Actor,
  moment: Date | null,
): z.input<typeof opportunityDetail> {
  const may = (capability: string) => moment === null && actor.capabilities.has(capability);
  const inBin = row.deleted_at !== null;
  const isOpen = row.status === "open";
  return {
    ...present(row),
    lines: lines.map(presentLine),
    asOf: moment && moment.toISOString(),
    can: {
      edit: may("opportunity.update") && !inBin,
      close: may("opportunity.close") && !inBin && isOpen,
      reopen: may("opportunity.close") && !inBin && !isOpen,
      reassign: may("opportunity.reassign") && !inBin,
      bin: may("opportunity.delete") && !inBin,
      restore: may("opportunity.delete") && inBin,
    },
  };
}
