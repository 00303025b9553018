import { sql } from "drizzle-orm";
import { query } from "#base/platform/command.ts";
import { readPage } from "#base/platform/read-page.ts";
import * as contract from "../contract.ts";
import type { Channel } from "./read.ts";

export const listChannels = query(contract.listChannels, async ({ tx, actor }, { retired, ...paging }) => {
  const where = [sql`c.org_id = ${actor.orgId}::uuid`];
  if (retired !== undefined) where.push(retired ? sql`c.retired_at is not null` : sql`c.retired_at is null`);
  const { rows, ...page } = await readPage<Channel>(
    tx,
    {
      columns: sql`c.id, c.name, c.position, c.retired_at is not null as retired`,
      from: sql`channel c`,
      where,
      order: { name: "position", by: sql`c.position`, type: "integer" },
      id: sql`c.id`,
    },
    paging,
  );
  return { items: rows, ...page };
});
