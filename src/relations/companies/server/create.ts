import { command } from "#base/platform/command.ts";
import { newId } from "#base/platform/new-id.ts";
import { beyondSight } from "#base/platform/transaction.ts";
import { refusedAs } from "#base/platform/violations.ts";
import * as contract from "../contract.ts";
import { searchText } from "../core/search-text.ts";
import { expectActiveOwner, expectParent, tidied } from "./check-written.ts";
import { companyProblems, findCompany, withRights } from "./read.ts";
import { companyTable } from "./tables.ts";

export const create = command(
  contract.create,
  async ({ tx, actor, now, emit }, { ownerId = actor.personId, ...input }) => {
    const id = newId(now);
    if (ownerId !== null && ownerId !== actor.personId) await expectActiveOwner(tx, actor.orgId, ownerId);
    if (input.parentId != null) await expectParent(tx, actor, null, input.parentId);
    const values = {
      ...tidied(input),
      search: searchText(input.name),
      orgId: actor.orgId,
      id,
      ownerId,
      createdAt: now,
      updatedAt: now,
    };
    // A company made for somebody else may be out of the maker's sight at once.
    const after = await beyondSight(tx, actor.sight, async () => {
      await refusedAs(tx.insert(companyTable).values(values), companyProblems);
      return findCompany(tx, actor.orgId, id);
    });
    emit("company.created", { entity: "company", entityId: id, after });
    return withRights(after, actor);
  },
);
