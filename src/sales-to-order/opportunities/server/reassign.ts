import { command } from "#base/platform/command.ts";
import { beyondSight } from "#base/platform/transaction.ts";
import { Problem } from "#base/contract/problem.ts";
import * as contract from "../contract.ts";
import { loadForChange, loadTeamOf } from "./load.ts";
import { readDetail } from "./read.ts";
import { save } from "./save.ts";

/** Gives an opportunity to another owner, or to nobody; the team follows the owner unless named. */
export const reassign = command(contract.reassign, async (context, { id, ownerId, teamId, version }) => {
  const { tx, actor, emit } = context;
  const row = await loadForChange(tx, actor, id, version);
  if (row.deletedAt) throw new Problem("opportunities.in_bin", 409);
  const saved = await save(context, row, {
    ownerId,
    teamId: teamId === undefined ? await loadTeamOf(tx, ownerId) : teamId,
  });
  if (saved) emit("opportunity.reassigned", { entity: "opportunity", entityId: id, ...saved });
  return (await beyondSight(tx, actor.sight, () => readDetail(tx, actor, id)))!;
});
