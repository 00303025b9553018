import { and, eq } from "drizzle-orm";
import { stale } from "#base/contract/problem.ts";
import { command } from "#base/platform/command.ts";
import { refusedAs } from "#base/platform/violations.ts";
import * as contract from "../contract.ts";
import { findProduct, productProblems } from "./read.ts";
import { productTable } from "./tables.ts";

export const edit = command(contract.edit, async ({ tx, actor, now, emit }, { id, version, retired, ...changes }) => {
  const before = await findProduct(tx, actor.orgId, id, { lock: true });
  if (version !== undefined && version !== before.version) throw stale(before, version);
  const retiredAt = retired === undefined || retired === before.retired ? {} : { retiredAt: retired ? now : null };
  await refusedAs(
    tx
      .update(productTable)
      .set({ ...changes, ...retiredAt, updatedAt: now, version: before.version + 1 })
      .where(and(eq(productTable.orgId, actor.orgId), eq(productTable.id, id))),
    productProblems,
  );
  const after = await findProduct(tx, actor.orgId, id);
  emit("product.changed", { entity: "product", entityId: id, before, after });
  return after;
});
