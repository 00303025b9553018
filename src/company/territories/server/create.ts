import { command } from "#base/platform/command.ts";
import { newId } from "#base/platform/new-id.ts";
import { refusedAs } from "#base/platform/violations.ts";
import * as contract from "../contract.ts";
import { assignPeople } from "./assign-people.ts";
import { findTerritory, territoryProblems } from "./read.ts";
import { territoryTable } from "./tables.ts";

export const create = command(
  contract.create,
  async ({ tx, actor, now, emit }, { name, parentId = null, personIds = [] }) => {
    const id = newId(now);
    await refusedAs(
      tx.insert(territoryTable).values({ orgId: actor.orgId, id, name, parentId, createdAt: now, updatedAt: now }),
      territoryProblems,
    );
    await assignPeople(tx, actor.orgId, id, personIds);
    const after = await findTerritory(tx, actor.orgId, id);
    emit("territory.created", { entity: "territory", entityId: id, after });
    return after;
  },
  { changesRights: true },
);
