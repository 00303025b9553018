import { sql, type SQL } from "drizzle-orm";

/** What must always hold in the database; each counts its violations. */
export const INVARIANTS: readonly { name: string; violations: SQL }[] = [
  {
    name: "every opportunity has exactly one version that holds now",
    violations: sql`select count(*) from opportunity o where (select count(*) from opportunity_version v where v.org_id = o.org_id and v.opportunity_id = o.id and v.effective_to is null) <> 1`,
  },
  {
    name: "the version that holds now equals the opportunity",
    violations: sql`select count(*) from opportunity o join opportunity_version v on v.org_id = o.org_id and v.opportunity_id = o.id and v.effective_to is null
      where (o.name, o.stage_id, o.status, o.amount, o.currency, o.owner_id, o.team_id, o.territory_id, o.expected_close, o.probability, o.category, o.closed_on, o.deleted_at)
        is distinct from (v.name, v.stage_id, v.status, v.amount, v.currency, v.owner_id, v.team_id, v.territory_id, v.expected_close, v.probability, v.category, v.closed_on, v.deleted_at)`,
  },
  {
    name: "versions of an opportunity follow each other without gap or overlap",
    violations: sql`select count(*) from (select effective_from, lag(effective_to) over (partition by org_id, opportunity_id order by effective_from) as ended, row_number() over (partition by org_id, opportunity_id order by effective_from) as place from opportunity_version) v where v.place > 1 and v.ended is distinct from v.effective_from`,
  },
  {
    name: "every version belongs to an opportunity",
    violations: sql`select count(*) from opportunity_version v where not exists (select from opportunity o where o.org_id = v.org_id and o.id = v.opportunity_id)`,
  },
  {
    name: "every stage has exactly one version that holds now",
    violations: sql`select count(*) from stage s where (select count(*) from stage_version v where v.org_id = s.org_id and v.stage_id = s.id and v.effective_to is null) <> 1`,
  },
  {
    name: "an open opportunity has no closing date, a closed one has",
    violations: sql`select count(*) from opportunity where (status = 'open') <> (closed_on is null)`,
  },
  {
    name: "an amount that follows its lines is the sum of them",
    violations: sql`select count(*) from (
      select o.id from opportunity o join opportunity_line l on l.org_id = o.org_id and l.opportunity_id = o.id and l.effective_to is null
      where o.amount_source = 'lines' group by o.org_id, o.id, o.amount
      having o.amount is distinct from (case when bool_or(l.unit_price is null) then null else sum(round(l.quantity * l.unit_price * (100 - l.discount) / 100)
        * case l.recurrence when 'monthly' then coalesce(l.term_months, 12) when 'yearly' then ceil(coalesce(l.term_months, 12) / 12.0) else 1 end) end)) wrong`,
  },
  {
    name: "every organisation has a default pipeline",
    violations: sql`select count(*) from organisation g where not exists (select from pipeline p where p.org_id = g.org_id and p.is_default)`,
  },
  {
    name: "territories, teams and companies are trees",
    violations: sql`select count(*) from (
      with recursive up as (
        select 'territory' as kind, org_id, id as start, parent_id, 1 as depth from territory union all select 'team', org_id, id, parent_id, 1 from team union all select 'company', org_id, id, parent_id, 1 from company),
      walk as (select * from up where parent_id is not null union all
        select w.kind, w.org_id, w.start, u.parent_id, w.depth + 1 from walk w join up u on u.kind = w.kind and u.org_id = w.org_id and u.start = w.parent_id where w.depth < 100 and u.parent_id is not null)
      select distinct kind, start from walk where depth >= 100) cycles`,
  },
];
