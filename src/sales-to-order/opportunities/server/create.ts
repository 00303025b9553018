import { command } from "#base/platform/command.ts";
import { newId } from "#base/platform/new-id.ts";
import { beyondSight } from "#base/platform/transaction.ts";
import { Problem } from "#base/contract/problem.ts";
import * as contract from "../contract.ts";
import { chooseCategory, chooseProbability } from "../core/forecast.ts";
import { enterStage } from "../core/move-to-stage.ts";
import { searchText } from "../core/search-text.ts";
import type { Opportunity, Stage } from "../core/opportunity.ts";
import { amountOf, completeLines, replaceLines } from "./lines.ts";
import { loadCompany, loadFirstStage, loadStage, loadTeamOf } from "./load.ts";
import { readDetail } from "./read.ts";
import { withKnownReferences } from "./references.ts";
import { audienceOf } from "./save.ts";
import { opportunityTable } from "./tables.ts";

const blank = (stage: Stage, now: Date): Opportunity => ({
  pipelineId: stage.pipelineId,
  stageId: stage.id,
  stageEnteredAt: now,
  status: "open",
  companyId: null,
  amount: null,
  ownerId: null,
  source: null,
  nextStep: null,
  expectedClose: null,
  pushCount: 0,
  category: stage.category,
  categoryOwn: false,
  categoryReason: null,
  probability: stage.probability,
  probabilityOwn: false,
  criteriaMet: [],
  closedOn: null,
  closeReasonId: null,
  closeNote: null,
  deletedAt: null,
});

/** Creates an opportunity: first stage of the default pipeline, the caller as owner, the owner's team and the company's territory unless said otherwise. */
export const create = command(contract.create, async (context, input) => {
  const { tx, actor, now, emit } = context;
  const {
    name,
    stageId,
    pipelineId,
    lines: written,
    category,
    categoryReason,
    probability,
    currency,
    type,
    competitors,
    ...fields
  } = input;
  const stage = stageId ? await loadStage(tx, stageId) : await loadFirstStage(tx, pipelineId);
  if (stage.retired) throw new Problem("opportunities.retired_stage", 422);
  if (pipelineId && stage.pipelineId !== pipelineId) throw new Problem("opportunities.other_pipeline", 422);
  const company = fields.companyId ? await loadCompany(tx, fields.companyId) : null;
  const ownerId = fields.ownerId === undefined ? actor.personId : fields.ownerId;
  const lines = await completeLines(tx, written ?? []);
  const started = enterStage(blank(stage, now), stage);
  const forecast = chooseProbability(
    category ? chooseCategory(started, stage, category, categoryReason ?? null) : started,
    stage,
    probability ?? null,
  );
  const row = {
    ...forecast,
    ...fields,
    orgId: actor.orgId,
    id: newId(now),
    name,
    search: searchText(name, null),
    ownerId,
    teamId: fields.teamId === undefined ? await loadTeamOf(tx, ownerId) : fields.teamId,
    territoryId: fields.territoryId === undefined ? (company?.territoryId ?? null) : fields.territoryId,
    amount: fields.amount === undefined && lines.length > 0 ? amountOf(lines) : (fields.amount ?? null),
    amountSource: fields.amount === undefined && lines.length > 0 ? ("lines" as const) : ("manual" as const),
    currency: currency ?? actor.currency,
    type: type ?? ("new" as const),
    competitors: competitors ?? [],
    criteriaMet: [],
    companyId: fields.companyId ?? null,
    effectiveAt: now,
    createdAt: now,
    updatedAt: now,
  };
  const insert = async () => {
    await withKnownReferences(tx.insert(opportunityTable).values(row));
    if (lines.length > 0) await replaceLines(context, row.id, lines);
    return readDetail(tx, actor, row.id);
  };
  // A deal made for somebody else may be out of the maker's sight at once; the answer still shows what was made.
  const detail = await (actor.sight.all ? insert() : beyondSight(tx, actor.sight, insert));
  emit("opportunity.created", {
    entity: "opportunity",
    entityId: row.id,
    after: {
      name,
      stageId: row.stageId,
      amount: row.amount,
      currency: row.currency,
      companyId: row.companyId,
      ownerId,
    },
    audience: audienceOf({ ownerId, teamId: row.teamId, territoryId: row.territoryId }),
  });
  return detail!;
});
