import { and, eq } from "drizzle-orm";
import { stale } from "#base/contract/problem.ts";
import { command } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { findCompany, withRights } from "./read.ts";
import { companyTable } from "./tables.ts";

export const restore = command(contract.restore, async ({ tx, actor, now, emit }, { id, version }) => {
  const before = await findCompany(tx, actor.orgId, id, { lock: true });
  if (version !== undefined && version !== before.version) throw stale(withRights(before, actor), version);
  if (before.deletedAt === null) return withRights(before, actor);
  await tx
    .update(companyTable)
    .set({ deletedAt: null, updatedAt: now, version: before.version + 1 })
    .where(and(eq(companyTable.orgId, actor.orgId), eq(companyTable.id, id)));
  const after = await findCompany(tx, actor.orgId, id);
  emit("company.restored", { entity: "company", entityId: id, before, after });
  return withRights(after, actor);
});
