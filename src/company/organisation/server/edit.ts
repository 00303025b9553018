import { eq } from "drizzle-orm";
import { Problem, stale } from "#base/contract/problem.ts";
import { command } from "#base/platform/command.ts";
import { refusedAs } from "#base/platform/violations.ts";
import * as contract from "../contract.ts";
import { findOrganisation } from "./read.ts";
import { organisationTable } from "./tables.ts";

export const edit = command(
  contract.edit,
  async ({ tx, actor, emit }, { version, ...changes }) => {
    const before = await findOrganisation(tx, actor.orgId, { lock: true });
    if (version !== undefined && version !== before.version) throw stale(before, version);
    await refusedAs(
      tx
        .update(organisationTable)
        .set({ ...changes, version: before.version + 1 })
        .where(eq(organisationTable.orgId, actor.orgId)),
      { organisation_currency_in_use: () => new Problem("organisation.currency_in_use", 409) },
    );
    const after = await findOrganisation(tx, actor.orgId);
    emit("organisation.changed", { entity: "organisation", entityId: after.id, before, after });
    return after;
  },
  // Every actor carries the organisation's language, currency and time zone.
  { changesRights: true },
);
