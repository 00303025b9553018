import { sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { notFound } from "#base/contract/problem.ts";
import { isoInstant, type Tx } from "#base/platform/transaction.ts";
import type * as contract from "../contract.ts";

export type ApiKey = z.output<typeof contract.apiKey>;

type Moment = string | Date;
export type ApiKeyRow = Omit<ApiKey, "expiresAt" | "revokedAt" | "createdAt"> & {
  expiresAt: Moment | null;
  revokedAt: Moment | null;
  createdAt: Moment;
};

export const apiKeyColumns: SQL = sql`k.id, k.name, k.person_id as "personId", p.name as "personName", k.role, k.prefix, k.expires_at as "expiresAt",
  k.last_used_on as "lastUsedOn", k.revoked_at as "revokedAt", k.created_at as "createdAt"`;

export const apiKeyTables: SQL = sql`api_key k join person p on p.org_id = k.org_id and p.id = k.person_id`;

const orNull = (moment: Moment | null) => moment && isoInstant(moment);

export const presentApiKey = (row: ApiKeyRow): ApiKey => ({
  ...row,
  expiresAt: orNull(row.expiresAt),
  revokedAt: orNull(row.revokedAt),
  createdAt: isoInstant(row.createdAt),
});

/** One API key, without the key itself, which is not kept; throws not_found. */
export async function findApiKey(tx: Tx, orgId: string, id: string): Promise<ApiKey> {
  const { rows } = await tx.execute<ApiKeyRow>(
    sql`select ${apiKeyColumns} from ${apiKeyTables} where k.org_id = ${orgId}::uuid and k.id = ${id}::uuid`,
  );
  if (!rows[0]) throw notFound();
  return presentApiKey(rows[0]);
}
