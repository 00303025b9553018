import type { Tx } from "#base/platform/transaction.ts";
import { newId } from "#base/platform/new-id.ts";
import { en } from "../messages/en.ts";
import { nl } from "../messages/nl.ts";
import { channelTable, organisationTable } from "./tables.ts";

export type NewOrganisation = {
  name: string;
  currency: string;
  language: "nl" | "en";
  fiscalYearStart: number;
  timeZone?: string | undefined;
};

/** Makes an organisation with its first sales channels, as the owner of the database; returns its id. */
export async function createOrganisation(tx: Tx, input: NewOrganisation, now: Date): Promise<string> {
  const orgId = newId(now);
  const { timeZone = "Europe/Amsterdam", ...rest } = input;
  await tx.insert(organisationTable).values({ orgId, ...rest, timeZone, createdAt: now });
  const { channels } = (input.language === "nl" ? nl : en).defaults;
  const names = [channels.direct, channels.partner, channels.online];
  await tx
    .insert(channelTable)
    .values(names.map((name, index) => ({ orgId, id: newId(now), name, position: index + 1 })));
  return orgId;
}
