import { sql } from "drizzle-orm";
import { SEES_ALL, type Actor } from "#base/platform/actor.ts";
import type { Platform } from "#base/platform/command.ts";
import { asOwner } from "#base/platform/transaction.ts";
import { capabilitiesOf } from "#company/people/index.ts";

/** The command line itself as actor: the administrator of this installation. */
export async function systemActor(platform: Platform): Promise<Actor> {
  const { rows } = await asOwner(platform.database, (tx) =>
    tx.execute<{ org_id: string; language: "nl" | "en"; time_zone: string; currency: string }>(
      sql`select org_id, language, time_zone, currency from organisation order by created_at limit 1`,
    ),
  );
  const organisation = rows[0];
  if (!organisation)
    throw new Error("There is no company yet. Run `npm run koers -- setup …` first, or open Koers in a browser.");
  return {
    kind: "system",
    orgId: organisation.org_id,
    personId: null,
    role: "admin",
    capabilities: capabilitiesOf("admin"),
    sight: SEES_ALL,
    language: "en",
    timeZone: organisation.time_zone,
    currency: organisation.currency,
  };
}
