import { and, eq, isNull } from "drizzle-orm";
import { command } from "#base/platform/command.ts";
import * as contract from "../contract.ts";
import { findApiKey } from "./read-api-key.ts";
import { apiKeyTable } from "./tables.ts";

export const revokeApiKey = command(
  contract.revokeApiKey,
  async ({ tx, actor, now, emit }, { id }) => {
    const before = await findApiKey(tx, actor.orgId, id);
    await tx
      .update(apiKeyTable)
      .set({ revokedAt: now })
      .where(and(eq(apiKeyTable.orgId, actor.orgId), eq(apiKeyTable.id, id), isNull(apiKeyTable.revokedAt)));
    if (before.revokedAt === null) emit("api_key.revoked", { entity: "api_key", entityId: id, before });
    return null;
  },
  { changesRights: true },
);
