import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "#base/platform/transaction.ts";
import type { Known, KnownRecord } from "../core/plan.ts";

type Named = KnownRecord & { listPriceCents: number | null; email: string | null };

async function named(
  tx: Tx,
  orgId: string,
  source: string,
  table: string,
  more: { columns?: SQL; where?: SQL } = {},
): Promise<Named[]> {
  const { columns = sql`null::bigint as "listPriceCents", null::text as email`, where = sql`true` } = more;
  const { rows } = await tx.execute<Named>(sql`
    select t.id, t.name, l.external_id as "sourceId", l.content_hash as "contentHash", ${columns}
    from ${sql.identifier(table)} t
    left join import_link l on l.org_id = t.org_id and l.entity = ${table} and l.record_id = t.id and l.source = ${source}
    where t.org_id = ${orgId}::uuid and ${where} order by t.created_at, t.id`);
  return rows;
}

/** Everything an import compares its source with: what exists by name, and what came from the same source before. */
export async function loadKnown(tx: Tx, orgId: string, source: string): Promise<Known> {
  const opportunities = await tx.execute<Known["opportunities"][number]>(sql`
    select o.id, l.external_id as "sourceId", l.content_hash as "contentHash" from import_link l
    join opportunity o on o.org_id = l.org_id and o.id = l.record_id
    where l.org_id = ${orgId}::uuid and l.source = ${source} and l.entity = 'opportunity'`);
  const stages = await tx.execute<{ key: string; name: string }>(sql`
    select s.key, s.name from stage s join pipeline p on p.org_id = s.org_id and p.id = s.pipeline_id
    where s.org_id = ${orgId}::uuid and p.is_default and s.retired_at is null order by s.position`);
  return {
    territories: await named(tx, orgId, source, "territory"),
    people: await named(tx, orgId, source, "person", { columns: sql`null::bigint as "listPriceCents", t.email` }),
    teams: await named(tx, orgId, source, "team"),
    products: await named(tx, orgId, source, "product", {
      columns: sql`t.list_price as "listPriceCents", null::text as email`,
    }),
    companies: await named(tx, orgId, source, "company", { where: sql`t.deleted_at is null` }),
    opportunities: opportunities.rows,
    stages: stages.rows,
  };
}
