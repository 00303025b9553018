-- Sales to order: pipelines, stages, opportunities, their lines and their history.

create table pipeline (
  org_id uuid not null references organisation,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  position integer not null,
  is_default boolean not null default false,
  retired_at timestamptz,
  version integer not null default 1,
  primary key (org_id, id)
);
create unique index pipeline_default on pipeline (org_id) where is_default;
call koers_protect('pipeline');

create table stage (
  org_id uuid not null references organisation,
  id uuid not null,
  pipeline_id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,59}$'),
  name text not null check (length(name) between 1 and 100),
  position integer not null,
  funnel_part text not null check (funnel_part in ('top', 'middle', 'bottom')),
  probability smallint not null check (probability between 0 and 100),
  purpose text not null default '' check (length(purpose) <= 1000),
  exit_criteria jsonb not null default '[]',
  required_fields jsonb not null default '[]',
  usual_days integer check (usual_days between 0 and 3650),
  category text not null check (category in ('pipeline', 'best_case', 'commit', 'omitted')),
  retired_at timestamptz,
  effective_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, pipeline_id) references pipeline,
  unique (org_id, pipeline_id, key),
  unique (org_id, pipeline_id, id)
);
call koers_protect('stage');

create table stage_version (
  org_id uuid not null references organisation,
  stage_id uuid not null,
  effective_from timestamptz not null,
  effective_to timestamptz check (effective_to > effective_from),
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid,
  xact xid8 not null default pg_current_xact_id(),
  origin text not null,
  pipeline_id uuid not null, name text not null, position integer not null, funnel_part text not null,
  probability smallint not null, category text not null, usual_days integer, retired_at timestamptz,
  primary key (org_id, stage_id, effective_from),
  -- Every end is the start of exactly one next version: no gaps, no overlaps, one open end.
  unique (org_id, stage_id, effective_to),
  foreign key (org_id, stage_id, effective_to) references stage_version (org_id, stage_id, effective_from) deferrable initially deferred,
  foreign key (org_id, stage_id) references stage
);
create unique index stage_version_current on stage_version (org_id, stage_id) where effective_to is null;
call koers_protect('stage_version', 'true', 'select');
call koers_keep_versions('stage', 'pipeline_id', 'name', 'position', 'funnel_part', 'probability', 'category', 'usual_days', 'retired_at');

create table close_reason (
  org_id uuid not null references organisation,
  id uuid not null,
  outcome text not null check (outcome in ('won', 'lost')),
  name text not null check (length(name) between 1 and 100),
  position integer not null,
  retired_at timestamptz,
  primary key (org_id, id)
);
create unique index close_reason_name on close_reason (org_id, outcome, lower(name));
call koers_protect('close_reason');

create table opportunity (
  org_id uuid not null references organisation,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  search text not null,
  company_id uuid,
  pipeline_id uuid not null,
  stage_id uuid not null,
  stage_entered_at timestamptz not null,
  status text not null default 'open' check (status in ('open', 'won', 'lost')),
  amount bigint check (amount between 0 and 900000000000000),
  amount_source text not null default 'manual' check (amount_source in ('manual', 'lines')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  owner_id uuid,
  team_id uuid,
  territory_id uuid,
  channel_id uuid,
  source text check (length(source) <= 100),
  type text not null default 'new' check (type in ('new', 'expansion', 'renewal')),
  expected_close date,
  push_count integer not null default 0,
  category text not null check (category in ('pipeline', 'best_case', 'commit', 'omitted')),
  category_own boolean not null default false,
  category_reason text check (length(category_reason) <= 500),
  probability smallint not null check (probability between 0 and 100),
  probability_own boolean not null default false,
  next_step text check (length(next_step) <= 500),
  next_step_on date,
  competitors jsonb not null default '[]',
  criteria_met jsonb not null default '[]',
  closed_on date,
  close_reason_id uuid,
  close_note text check (length(close_note) <= 2000),
  deleted_at timestamptz,
  external_source text,
  external_id text,
  effective_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, company_id) references company,
  foreign key (org_id, pipeline_id, stage_id) references stage (org_id, pipeline_id, id),
  foreign key (org_id, owner_id) references person,
  foreign key (org_id, team_id) references team,
  foreign key (org_id, territory_id) references territory,
  foreign key (org_id, channel_id) references channel,
  foreign key (org_id, close_reason_id) references close_reason,
  check ((status = 'open') = (closed_on is null))
);
create unique index opportunity_external on opportunity (org_id, external_source, external_id) where external_id is not null;
-- The sorts of the list: what is filtered by, the value (unknown ones at the end), then id; read backwards they serve the other direction.
create index opportunity_stage_amount on opportunity (org_id, stage_id, status, amount desc nulls last, id desc) where deleted_at is null;
-- Also holds what totals and row-level security ask for, so that a summary never visits the table.
create index opportunity_amount on opportunity (org_id, status, amount desc nulls last, id desc)
  include (pipeline_id, stage_id, probability, currency, owner_id, team_id, territory_id) where deleted_at is null;
create index opportunity_updated on opportunity (org_id, updated_at, id) where deleted_at is null;
create index opportunity_created on opportunity (org_id, created_at, id) where deleted_at is null;
create index opportunity_name on opportunity (org_id, search, id) where deleted_at is null;
-- By status first: what closes soonest and what stands still longest is asked of open deals, and the closed ones lie in front.
create index opportunity_expected on opportunity (org_id, status, expected_close desc nulls last, id desc) where deleted_at is null;
create index opportunity_entered on opportunity (org_id, status, stage_entered_at, id) where deleted_at is null;
create index opportunity_closed on opportunity (org_id, closed_on desc nulls last, id desc) where deleted_at is null;
create index opportunity_owner on opportunity (org_id, owner_id, status, amount desc nulls last, id desc);
create index opportunity_owner_updated on opportunity (org_id, owner_id, updated_at, id) where deleted_at is null;
create index opportunity_company on opportunity (org_id, company_id);
create index opportunity_team on opportunity (org_id, team_id);
create index opportunity_territory on opportunity (org_id, territory_id);
create index opportunity_search on opportunity using gin (search gin_trgm_ops);
call koers_protect('opportunity', '(select koers_sees_all()) or owner_id = any ((select koers_visible_owners())::uuid[]) or team_id = any ((select koers_visible_teams())::uuid[]) or territory_id = any ((select koers_visible_territories())::uuid[])');

-- A company is seen by whoever sees its owner or territory, or one of its deals; a company nobody owns is seen by all.
call koers_protect('company', '(select koers_sees_all()) or owner_id is null or owner_id = any ((select koers_visible_owners())::uuid[]) or territory_id = any ((select koers_visible_territories())::uuid[]) or exists (select from opportunity o where o.org_id = company.org_id and o.company_id = company.id)');

create table opportunity_version (
  org_id uuid not null references organisation,
  opportunity_id uuid not null,
  effective_from timestamptz not null,
  effective_to timestamptz check (effective_to > effective_from),
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by uuid,
  xact xid8 not null default pg_current_xact_id(),
  origin text not null,
  name text not null, company_id uuid, pipeline_id uuid not null, stage_id uuid not null, stage_entered_at timestamptz not null,
  status text not null, amount bigint, amount_source text not null, currency text not null, owner_id uuid, team_id uuid,
  territory_id uuid, channel_id uuid, source text, type text not null, expected_close date, push_count integer not null,
  category text not null, category_own boolean not null, category_reason text, probability smallint not null,
  probability_own boolean not null, next_step text, next_step_on date, competitors jsonb not null, criteria_met jsonb not null, closed_on date,
  close_reason_id uuid, close_note text, deleted_at timestamptz,
  primary key (org_id, opportunity_id, effective_from),
  unique (org_id, opportunity_id, effective_to),
  foreign key (org_id, opportunity_id, effective_to) references opportunity_version (org_id, opportunity_id, effective_from) deferrable initially deferred
);
create unique index opportunity_version_current on opportunity_version (org_id, opportunity_id) where effective_to is null;
create index opportunity_version_time on opportunity_version (org_id, effective_from, effective_to);
call koers_protect('opportunity_version', '(select koers_sees_all()) or owner_id = any ((select koers_visible_owners())::uuid[]) or team_id = any ((select koers_visible_teams())::uuid[]) or territory_id = any ((select koers_visible_territories())::uuid[]) or exists (select from opportunity o where o.org_id = opportunity_version.org_id and o.id = opportunity_version.opportunity_id)', 'select');
call koers_keep_versions('opportunity', 'name', 'company_id', 'pipeline_id', 'stage_id', 'stage_entered_at', 'status', 'amount', 'amount_source', 'currency', 'owner_id', 'team_id', 'territory_id', 'channel_id', 'source', 'type', 'expected_close', 'push_count', 'category', 'category_own', 'category_reason', 'probability', 'probability_own', 'next_step', 'next_step_on', 'competitors', 'criteria_met', 'closed_on', 'close_reason_id', 'close_note', 'deleted_at');

-- Lines are never changed in place: a line ends (effective_to) and another begins, so any past quote can be read back.
create table opportunity_line (
  org_id uuid not null references organisation,
  id uuid not null,
  opportunity_id uuid not null,
  position integer not null,
  product_id uuid,
  description text check (length(description) <= 300),
  quantity numeric(15, 3) not null default 1 check (quantity > 0),
  unit_price bigint check (unit_price >= 0),
  discount numeric(5, 2) not null default 0 check (discount between 0 and 100),
  recurrence text not null default 'one_off' check (recurrence in ('one_off', 'monthly', 'yearly')),
  term_months integer check (term_months between 1 and 600),
  unit_cost bigint check (unit_cost >= 0),
  effective_from timestamptz not null default now(),
  effective_to timestamptz check (effective_to > effective_from),
  primary key (org_id, id),
  foreign key (org_id, opportunity_id) references opportunity on delete cascade,
  foreign key (org_id, product_id) references product,
  check (product_id is not null or description is not null)
);
create index opportunity_line_opportunity on opportunity_line (org_id, opportunity_id);
create index opportunity_line_product on opportunity_line (org_id, product_id, opportunity_id) where effective_to is null;
call koers_protect('opportunity_line', '(select koers_sees_all()) or exists (select from opportunity o where o.org_id = opportunity_line.org_id and o.id = opportunity_line.opportunity_id)', 'select, insert, update, delete');

-- Text search as the owner: LIKE is not leakproof, so under row-level security the trigram index could not be used.
-- These only name candidates; the caller joins them to the table under its own rights.
-- At most so many, because the caller does something else when it is many; the first pattern is best the rarest one.
create function koers_find_opportunities(patterns text[], at_most integer) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
  select id from (
    select o.id from opportunity o left join company c on c.org_id = o.org_id and c.id = o.company_id
    where o.org_id = koers_org() and o.search like patterns[1] and concat_ws(' ', o.search, c.search) like all (patterns)
    union all
    select o.id from company c join opportunity o on o.org_id = c.org_id and o.company_id = c.id
    where c.org_id = koers_org() and c.search like patterns[1] and o.search not like patterns[1]
      and concat_ws(' ', o.search, c.search) like all (patterns)
  ) found limit at_most;
end $$;
create function koers_find_companies(pattern text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select id from company where org_id = koers_org() and search like pattern
$$;
revoke execute on function koers_find_opportunities(text[], integer), koers_find_companies(text) from public;
grant execute on function koers_find_opportunities(text[], integer), koers_find_companies(text) to koers_app;
