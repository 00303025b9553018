import { sql, type SQL } from "drizzle-orm";
import { Problem } from "#base/contract/problem.ts";
import type { Tx } from "#base/platform/transaction.ts";

/** The run to take back. */
export type Undoing = { orgId: string; runId: string; now: Date };

type Entity = "opportunity" | "company" | "product" | "person" | "team" | "territory";

/** What an import can change of a record that existed, per kind: what undoing puts back. */
const restored: Record<Entity, string[]> = {
  opportunity:
    "name search company_id currency owner_id team_id territory_id source next_step stage_id stage_entered_at status amount expected_close category probability closed_on close_reason_id close_note".split(
      " ",
    ),
  company:
    "name search sector employees revenue founded_year website street postal_code city country parent_id territory_id owner_id".split(
      " ",
    ),
  product: "name family list_price cost".split(" "),
  person: "name sort_name".split(" "),
  team: ["name"],
  territory: ["name"],
};

/** Kinds of records with whatever may still point at one (`t`), in an order in which they can go. */
const removable: readonly { entity: string; table: string; key?: SQL; used: SQL }[] = [
  { entity: "team_membership", table: "team_membership", used: sql`false` },
  {
    entity: "company",
    table: "company",
    used: sql`exists (select from opportunity o where o.org_id = t.org_id and o.company_id = t.id)
    or exists (select from opportunity_version v where v.org_id = t.org_id and v.company_id = t.id)
    or exists (select from company c where c.org_id = t.org_id and c.parent_id = t.id and not exists (select from made m where m.id = c.id))`,
  },
  {
    entity: "product",
    table: "product",
    used: sql`exists (select from opportunity_line l where l.org_id = t.org_id and l.product_id = t.id)`,
  },
  {
    entity: "close_reason",
    table: "close_reason",
    used: sql`exists (select from opportunity o where o.org_id = t.org_id and o.close_reason_id = t.id)
    or exists (select from opportunity_version v where v.org_id = t.org_id and v.close_reason_id = t.id)`,
  },
  {
    entity: "team",
    table: "team",
    used: sql`exists (select from opportunity_version v where v.org_id = t.org_id and v.team_id = t.id)
    or exists (select from opportunity o where o.org_id = t.org_id and o.team_id = t.id)
    or exists (select from team_membership m where m.org_id = t.org_id and m.team_id = t.id)
    or exists (select from team c where c.org_id = t.org_id and c.parent_id = t.id)`,
  },
  {
    entity: "person",
    table: "person",
    used: sql`t.auth_user_id is not null
    or exists (select from opportunity_version v where v.org_id = t.org_id and (v.owner_id = t.id or v.recorded_by = t.id))
    or exists (select from opportunity o where o.org_id = t.org_id and o.owner_id = t.id)
    or exists (select from company c where c.org_id = t.org_id and c.owner_id = t.id)
    or exists (select from team_membership m where m.org_id = t.org_id and m.person_id = t.id)
    or exists (select from territory_person x where x.org_id = t.org_id and x.person_id = t.id)
    or exists (select from api_key k where k.org_id = t.org_id and k.person_id = t.id)`,
  },
  {
    entity: "territory",
    table: "territory",
    used: sql`exists (select from opportunity_version v where v.org_id = t.org_id and v.territory_id = t.id)
    or exists (select from opportunity o where o.org_id = t.org_id and o.territory_id = t.id)
    or exists (select from company c where c.org_id = t.org_id and c.territory_id = t.id)
    or exists (select from territory_person x where x.org_id = t.org_id and x.territory_id = t.id)
    or exists (select from territory c where c.org_id = t.org_id and c.parent_id = t.id)`,
  },
];

const rowsOf = ({ orgId, runId }: Undoing, entity: string, action: "create" | "update") =>
  sql`select record_id as id from import_row where org_id = ${orgId}::uuid and run_id = ${runId}::uuid and entity = ${entity} and action = ${action}`;

/** How many records of a run were changed after it. */
export async function countChangedSince(tx: Tx, undoing: Undoing): Promise<number> {
  let changed = 0;
  for (const entity of Object.keys(restored)) {
    const { rows } = await tx.execute<{ count: number }>(sql`select count(*)::int as count from import_row i
      join ${sql.identifier(entity)} t on t.org_id = i.org_id and t.id = i.record_id
      where i.org_id = ${undoing.orgId}::uuid and i.run_id = ${undoing.runId}::uuid and i.entity = ${entity} and t.version <> i.record_version`);
    changed += rows[0]!.count;
  }
  return changed;
}

/**
 * Takes back what a run did: what it changed gets its former values (as a new version, so history keeps both), what it made
 * disappears. Records made by it and used elsewhere since stop it with a problem, or, forced, stay.
 */
export async function undoRun(tx: Tx, undoing: Undoing, { force }: { force: boolean }): Promise<void> {
  for (const entity of Object.keys(restored) as Entity[]) await restore(tx, undoing, entity);
  await restoreLines(tx, undoing);
  await tx.execute(sql`select koers_purge_imported(${undoing.runId}::uuid)`);
  await tx.execute(sql`delete from territory_person x using import_row i where i.org_id = ${undoing.orgId}::uuid and i.run_id = ${undoing.runId}::uuid
    and i.entity = 'territory_person' and x.org_id = i.org_id and x.person_id = i.record_id and x.territory_id = (i.before ->> 'territory_id')::uuid`);
  let kept = 0;
  for (const { entity, table, used } of removable) {
    const { rows } = await tx.execute<{ kept: number }>(sql`
      with made as (${rowsOf(undoing, entity, "create")}),
        gone as (delete from ${sql.identifier(table)} t using made where t.org_id = ${undoing.orgId}::uuid and t.id = made.id and not (${used}) returning t.id)
      select count(*)::int as kept from made join ${sql.identifier(table)} t on t.org_id = ${undoing.orgId}::uuid and t.id = made.id
        where not exists (select from gone where gone.id = t.id)`);
    kept += rows[0]!.kept;
    if (kept > 0 && !force) throw new Problem("imports.in_use", 409, { params: { count: kept } });
  }
  await restoreLinks(tx, undoing);
}

/** Puts former values back; a deal's movement back takes effect now. */
async function restore(tx: Tx, { orgId, runId, now }: Undoing, entity: Entity): Promise<void> {
  const sets = restored[entity].map((column) => `"${column}" = f."${column}"`).join(", ");
  const effective = entity === "opportunity" ? sql`, effective_at = ${now.toISOString()}::timestamptz` : sql``;
  await tx.execute(sql`update ${sql.identifier(entity)} t set ${sql.raw(sets)}, updated_at = ${now.toISOString()}::timestamptz, version = t.version + 1 ${effective}
    from import_row i cross join lateral jsonb_populate_record(null::${sql.identifier(entity)}, i.before -> 'row') f
    where i.org_id = ${orgId}::uuid and i.run_id = ${runId}::uuid and i.entity = ${entity} and i.action = 'update' and t.org_id = i.org_id and t.id = i.record_id`);
}

/** Memberships the run ended run on again, and lines of deals it replaced hold again. */
async function restoreLines(tx: Tx, undoing: Undoing): Promise<void> {
  const org = sql`org_id = ${undoing.orgId}::uuid`;
  await tx.execute(
    sql`delete from opportunity_line where ${org} and id in (${rowsOf(undoing, "opportunity_line", "create")})`,
  );
  await tx.execute(
    sql`update opportunity_line set effective_to = null where ${org} and id in (${rowsOf(undoing, "opportunity_line", "update")})`,
  );
  await tx.execute(
    sql`delete from team_membership where ${org} and id in (${rowsOf(undoing, "team_membership", "create")})`,
  );
  await tx.execute(sql`update team_membership m set until_on = null where ${org} and id in (${rowsOf(undoing, "team_membership", "update")})
    and not exists (select from team_membership o where o.org_id = m.org_id and o.kind = m.kind and o.until_on is null
      and case m.kind when 'member' then o.person_id = m.person_id else o.team_id = m.team_id end)`);
}

/** What the source said before the run is known again; what the run made and is gone is forgotten. */
async function restoreLinks(tx: Tx, { orgId, runId }: Undoing): Promise<void> {
  const changed = sql`changed as materialized (select entity, record_id, before -> 'link' as link from import_row
    where org_id = ${orgId}::uuid and run_id = ${runId}::uuid and action = 'update' and before is not null)`;
  const same = sql`l.org_id = ${orgId}::uuid and l.entity = c.entity and l.record_id = c.record_id and l.run_id = ${runId}::uuid`;
  await tx.execute(sql`with ${changed} update import_link l set content_hash = c.link ->> 'content_hash', data = c.link -> 'data'
    from changed c where c.link <> 'null'::jsonb and ${same}`);
  await tx.execute(
    sql`with ${changed} delete from import_link l using changed c where c.link = 'null'::jsonb and ${same}`,
  );
  for (const entity of Object.keys(restored)) {
    await tx.execute(sql`delete from import_link l where l.org_id = ${orgId}::uuid and l.run_id = ${runId}::uuid and l.entity = ${entity}
      and not exists (select from ${sql.identifier(entity)} t where t.org_id = l.org_id and t.id = l.record_id)`);
  }
}
