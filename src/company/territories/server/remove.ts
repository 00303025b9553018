import { and, eq } from "drizzle-orm";
import { Problem, stale } from "#base/contract/problem.ts";
import { command } from "#base/platform/command.ts";
import { FOREIGN_KEY_VIOLATION, refusedAs } from "#base/platform/violations.ts";
import * as contract from "../contract.ts";
import { assignPeople } from "./assign-people.ts";
import { findTerritory } from "./read.ts";
import { territoryTable } from "./tables.ts";

export const remove = command(
  contract.remove,
  async ({ tx, actor, emit }, { id, version }) => {
    const before = await findTerritory(tx, actor.orgId, id, { lock: true });
    if (version !== undefined && version !== before.version) throw stale(before, version);
    await assignPeople(tx, actor.orgId, id, []);
    await refusedAs(
      tx.delete(territoryTable).where(and(eq(territoryTable.orgId, actor.orgId), eq(territoryTable.id, id))),
      {
        [FOREIGN_KEY_VIOLATION]: () => new Problem("territories.in_use", 409),
      },
    );
    emit("territory.removed", { entity: "territory", entityId: id, before });
    return null;
  },
  { changesRights: true },
);
