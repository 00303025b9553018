import { and, eq } from "drizzle-orm";
import { Problem, stale } from "#base/contract/problem.ts";
import { command } from "#base/platform/command.ts";
import { beyondSight } from "#base/platform/transaction.ts";
import { refusedAs } from "#base/platform/violations.ts";
import * as contract from "../contract.ts";
import { expectActiveOwner, expectParent, tidied } from "./check-written.ts";
import { companyProblems, findCompany, withRights } from "./read.ts";
import { companyTable } from "./tables.ts";

export const edit = command(contract.edit, async ({ tx, actor, now, emit }, { id, version, ...changes }) => {
  const before = await findCompany(tx, actor.orgId, id, { lock: true });
  if (version !== undefined && version !== before.version) throw stale(withRights(before, actor), version);
  if (before.deletedAt !== null) throw new Problem("companies.in_bin", 409);
  if (changes.ownerId != null && changes.ownerId !== before.ownerId)
    await expectActiveOwner(tx, actor.orgId, changes.ownerId);
  if (changes.parentId != null && changes.parentId !== before.parentId)
    await expectParent(tx, actor, id, changes.parentId);
  const set = { ...tidied(changes), updatedAt: now, version: before.version + 1 };
  // Given to somebody else, it may leave the sight of who gave it.
  const after = await beyondSight(tx, actor.sight, async () => {
    const update = tx
      .update(companyTable)
      .set(set)
      .where(and(eq(companyTable.orgId, actor.orgId), eq(companyTable.id, id)));
    await refusedAs(update, companyProblems);
    return findCompany(tx, actor.orgId, id);
  });
  emit("company.changed", { entity: "company", entityId: id, before, after });
  return withRights(after, actor);
});
