import { command } from "#base/platform/command.ts";
import { newId } from "#base/platform/new-id.ts";
import { refusedAs } from "#base/platform/violations.ts";
import * as contract from "../contract.ts";
import { findProduct, productProblems } from "./read.ts";
import { productTable } from "./tables.ts";

export const create = command(
  contract.create,
  async ({ tx, actor, now, emit }, { currency = actor.currency, ...input }) => {
    const id = newId(now);
    await refusedAs(
      tx.insert(productTable).values({ ...input, orgId: actor.orgId, id, currency, createdAt: now, updatedAt: now }),
      productProblems,
    );
    const after = await findProduct(tx, actor.orgId, id);
    emit("product.created", { entity: "product", entityId: id, after });
    return after;
  },
);
