import { SEES_ALL } from "#base/platform/actor.ts";
import type { Actor } from "#base/platform/actor.ts";
import type { Platform } from "#base/platform/command.ts";
import { inTransaction } from "#base/platform/transaction.ts";
import { findOrganisation } from "#company/organisation/index.ts";

/** Who carries a run out: a job of the organisation, on behalf of the person who started it. */
export async function runActor(platform: Platform, orgId: string, personId: string | null): Promise<Actor> {
  const actor: Actor = {
    kind: "job",
    orgId,
    personId,
    role: "job",
    capabilities: new Set(),
    sight: SEES_ALL,
    language: "nl",
    timeZone: "Europe/Amsterdam",
    currency: "EUR",
  };
  const { language, timeZone, currency } = await inTransaction(platform.database, actor, { readOnly: true }, (tx) =>
    findOrganisation(tx, orgId),
  );
  return { ...actor, language, timeZone, currency };
}
