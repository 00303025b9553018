import { sql, type SQL } from "drizzle-orm";
import { query } from "#base/platform/command.ts";
import { readPage } from "#base/platform/read-page.ts";
import * as contract from "../contract.ts";
import { apiKeyColumns, apiKeyTables, presentApiKey, type ApiKeyRow } from "./read-api-key.ts";

export const listApiKeys = query(contract.listApiKeys, async ({ tx, actor, now }, { person, active, ...paging }) => {
  const where: SQL[] = [sql`k.org_id = ${actor.orgId}::uuid`];
  const works = sql`(k.revoked_at is null and p.active and (k.expires_at is null or k.expires_at > ${now.toISOString()}::timestamptz))`;
  if (person) where.push(sql`k.person_id = ${person}::uuid`);
  if (active !== undefined) where.push(active ? works : sql`not ${works}`);
  const { rows, ...page } = await readPage<ApiKeyRow>(
    tx,
    {
      columns: apiKeyColumns,
      from: apiKeyTables,
      where,
      order: { name: "-createdAt", by: sql`k.created_at`, type: "timestamptz", descending: true },
      id: sql`k.id`,
    },
    paging,
  );
  return { items: rows.map(presentApiKey), ...page };
});
