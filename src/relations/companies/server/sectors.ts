import { sql } from "drizzle-orm";
import { query } from "#base/platform/command.ts";
import * as contract from "../contract.ts";

const MOST = 500;

export const sectors = query(contract.sectors, async ({ tx, actor }) => {
  const { rows } = await tx.execute<{
    sector: string;
    count: number;
  }>(sql`select sector, count(*)::int as count from company
    where org_id = ${actor.orgId}::uuid and deleted_at is null and sector is not null
    group by sector order by lower(sector), sector limit ${MOST}`);
  return { items: rows, nextCursor: null };
});
