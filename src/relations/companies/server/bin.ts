import { and, eq } from "drizzle-orm";
import { stale } from "#base/contract/problem.ts";
import { command } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { findCompany, withRights } from "./read.ts";
import { companyTable } from "./tables.ts";

export const bin = command(contract.bin, async ({ tx, actor, now, emit }, { id, version }) => {
  const before = await findCompany(tx, actor.orgId, id, { lock: true });
  if (version !== undefined && version !== before.version) throw stale(withRights(before, actor), version);
  if (before.deletedAt !== null) return null;
  await tx
    .update(companyTable)
    .set({ deletedAt: now, updatedAt: now, version: before.version + 1 })
    .where(and(eq(companyTable.orgId, actor.orgId), eq(companyTable.id, id)));
  emit("company.binned", { entity: "company", entityId: id, before });
  return null;
});
