import { command } from "#base/platform/command.ts";
import { beyondSight } from "#base/platform/transaction.ts";
import { Problem } from "#base/contract/problem.ts";
import * as contract from "../contract.ts";
import { expectClose } from "../core/expect-close.ts";
import { chooseCategory, chooseProbability } from "../core/forecast.ts";
import { searchText } from "../core/search-text.ts";
import { loadCompany, loadForChange, loadStage, loadTeamOf } from "./load.ts";
import { readDetail } from "./read.ts";
import { save } from "./save.ts";

/** Changes fields; a later expected close counts as a push, own category and probability are marked as such, and the team follows a new owner. */
export const edit = command(contract.edit, async (context, { id, version, ...input }) => {
  const { tx, actor, emit } = context;
  const row = await loadForChange(tx, actor, id, version);
  if (row.deletedAt) throw new Problem("opportunities.in_bin", 409);
  if (input.ownerId !== undefined && input.ownerId !== row.ownerId && !actor.capabilities.has("opportunity.reassign"))
    throw new Problem("forbidden", 403, { params: { capability: "opportunity.reassign" } });
  if (input.companyId && input.companyId !== row.companyId) await loadCompany(tx, input.companyId);
  const { category, categoryReason, probability, expectedClose, ...fields } = input;
  const stage =
    category !== undefined || categoryReason !== undefined || probability !== undefined
      ? await loadStage(tx, row.stageId)
      : null;
  let after = expectedClose === undefined ? row : { ...row, ...expectClose(row, expectedClose) };
  if (stage && (category !== undefined || categoryReason !== undefined)) {
    const reason = categoryReason === undefined ? after.categoryReason : categoryReason;
    after = { ...after, ...chooseCategory(after, stage, category ?? after.category, reason) };
  }
  if (stage && probability !== undefined) after = { ...after, ...chooseProbability(after, stage, probability) };
  const teamId =
    input.teamId === undefined && input.ownerId !== undefined && input.ownerId !== row.ownerId
      ? await loadTeamOf(tx, input.ownerId)
      : input.teamId;
  const saved = await save(context, row, {
    ...fields,
    teamId,
    search: input.name === undefined ? undefined : searchText(input.name, row.externalId),
    amountSource: input.amount === undefined ? undefined : "manual",
    expectedClose: after.expectedClose,
    pushCount: after.pushCount,
    category: after.category,
    categoryOwn: after.categoryOwn,
    categoryReason: after.categoryReason,
    probability: after.probability,
    probabilityOwn: after.probabilityOwn,
  } as Parameters<typeof save>[2]);
  if (saved) {
    const { audience, before, after: changed } = saved;
    emit("opportunity.edited", { entity: "opportunity", entityId: id, before, after: changed, audience });
  }
  // Handing it over may take it out of the editor's sight; the answer still shows the result.
  return (await beyondSight(tx, actor.sight, () => readDetail(tx, actor, id)))!;
});
