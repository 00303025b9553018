import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { notFound } from "#base/contract/problem.ts";
import type { Tx } from "#base/platform/transaction.ts";
import type * as contract from "../contract.ts";
import { channelTable, organisationTable } from "./tables.ts";

export type Organisation = z.output<typeof contract.organisation>;
export type Channel = z.output<typeof contract.channel>;

/** The organisation, locked against other writers when it is about to change; throws not_found. */
export async function findOrganisation(tx: Tx, orgId: string, options: { lock?: boolean } = {}): Promise<Organisation> {
  const read = tx.select().from(organisationTable).where(eq(organisationTable.orgId, orgId));
  const [row] = await (options.lock ? read.for("update") : read);
  if (!row) throw notFound();
  const { orgId: id, createdAt, ...rest } = row;
  return { id, ...rest, createdAt: createdAt.toISOString() };
}

/** One sales channel; throws not_found. */
export async function findChannel(tx: Tx, orgId: string, id: string): Promise<Channel> {
  const [row] = await tx
    .select()
    .from(channelTable)
    .where(and(eq(channelTable.orgId, orgId), eq(channelTable.id, id)));
  if (!row) throw notFound();
  return { id: row.id, name: row.name, position: row.position, retired: row.retiredAt !== null };
}
