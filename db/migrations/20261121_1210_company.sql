-- The company floor: organisation, people, teams, territories, products; and the companies they sell to.

create table organisation (
  org_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  language text not null default 'nl' check (language in ('nl', 'en')),
  fiscal_year_start smallint not null default 1 check (fiscal_year_start between 1 and 12),
  time_zone text not null default 'Europe/Amsterdam',
  created_at timestamptz not null default now(),
  version integer not null default 1
);
call koers_protect('organisation', 'true', 'select, update');

-- Append-only record of what happened: the audit trail and the outbox in one (docs/decisions/0004).
create table event (
  org_id uuid not null references organisation,
  id bigint generated always as identity,
  xact xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  actor_kind text not null,
  actor_id uuid,
  request_id text,
  type text not null,
  entity text not null,
  entity_id uuid,
  before jsonb,
  after jsonb,
  audience jsonb,
  primary key (org_id, id)
);
create index event_cursor on event (xact, id);
create index event_entity on event (org_id, entity, entity_id, id);
call koers_protect('event', 'true', 'select, insert');
create function koers_refuse() returns trigger language plpgsql as $$
begin raise exception 'table % is append-only', tg_table_name using errcode = 'insufficient_privilege'; end $$;
create trigger event_append_only before update or delete or truncate on event for each statement execute function koers_refuse();

create table idempotency_key (
  org_id uuid not null references organisation,
  actor_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  operation text not null,
  request_hash text not null,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (org_id, actor_id, key)
);
call koers_protect('idempotency_key');

create table channel (
  org_id uuid not null references organisation,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  position integer not null,
  retired_at timestamptz,
  primary key (org_id, id)
);
create unique index channel_name on channel (org_id, lower(name));
call koers_protect('channel');

create table person (
  org_id uuid not null references organisation,
  id uuid not null,
  auth_user_id text unique references auth_user,
  name text not null check (length(name) between 1 and 200),
  sort_name text not null,
  email text check (length(email) <= 254),
  role text not null,
  visibility text not null check (visibility in ('own', 'team', 'territory', 'all')),
  language text check (language in ('nl', 'en')),
  active boolean not null default true,
  external_source text,
  external_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (org_id, id)
);
create unique index person_email on person (org_id, lower(email));
create unique index person_external on person (org_id, external_source, external_id);
call koers_protect('person');

create table team (
  org_id uuid not null references organisation,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  parent_id uuid,
  external_source text,
  external_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, parent_id) references team,
  check (parent_id <> id)
);
create unique index team_name on team (org_id, lower(name));
create unique index team_external on team (org_id, external_source, external_id);
call koers_protect('team');

-- The reporting line over time: who belonged to, or led, which team from when to when (until_on exclusive).
create table team_membership (
  org_id uuid not null references organisation,
  id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('member', 'manager')),
  from_on date not null,
  until_on date,
  primary key (org_id, id),
  foreign key (org_id, team_id) references team,
  foreign key (org_id, person_id) references person,
  check (until_on >= from_on)
);
create unique index team_membership_one_manager on team_membership (org_id, team_id) where kind = 'manager' and until_on is null;
create unique index team_membership_one_team on team_membership (org_id, person_id) where kind = 'member' and until_on is null;
create index team_membership_team on team_membership (org_id, team_id);
create index team_membership_person on team_membership (org_id, person_id);
call koers_protect('team_membership');

create table territory (
  org_id uuid not null references organisation,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  parent_id uuid,
  external_source text,
  external_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, parent_id) references territory,
  check (parent_id <> id)
);
create unique index territory_name on territory (org_id, coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), lower(name));
create unique index territory_external on territory (org_id, external_source, external_id);
call koers_protect('territory');

create table territory_person (
  org_id uuid not null references organisation,
  territory_id uuid not null,
  person_id uuid not null,
  primary key (org_id, territory_id, person_id),
  foreign key (org_id, territory_id) references territory,
  foreign key (org_id, person_id) references person
);
create index territory_person_person on territory_person (org_id, person_id);
call koers_protect('territory_person');

create table api_key (
  org_id uuid not null references organisation,
  id uuid not null,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  prefix text not null,
  hash text not null unique,
  role text not null,
  expires_at timestamptz,
  last_used_on date,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, person_id) references person
);
call koers_protect('api_key');

create table product (
  org_id uuid not null references organisation,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  code text check (length(code) <= 60),
  family text check (length(family) <= 100),
  list_price bigint check (list_price >= 0),
  cost bigint check (cost >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  recurrence text not null default 'one_off' check (recurrence in ('one_off', 'monthly', 'yearly')),
  retired_at timestamptz,
  external_source text,
  external_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (org_id, id)
);
create unique index product_name on product (org_id, lower(name));
create unique index product_external on product (org_id, external_source, external_id);
call koers_protect('product');

create table company (
  org_id uuid not null references organisation,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  search text not null,
  sector text check (length(sector) <= 100),
  employees integer check (employees >= 0),
  revenue bigint check (revenue >= 0),
  founded_year smallint,
  website text check (length(website) <= 300),
  street text check (length(street) <= 200),
  postal_code text check (length(postal_code) <= 20),
  city text check (length(city) <= 100),
  country text check (length(country) <= 100),
  territory_id uuid,
  owner_id uuid,
  parent_id uuid,
  deleted_at timestamptz,
  external_source text,
  external_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, territory_id) references territory,
  foreign key (org_id, owner_id) references person,
  foreign key (org_id, parent_id) references company,
  check (parent_id <> id)
);
create unique index company_external on company (org_id, external_source, external_id);
create index company_by_name on company (org_id, search, id) where deleted_at is null;
create index company_owner on company (org_id, owner_id);
create index company_territory on company (org_id, territory_id);
create index company_parent on company (org_id, parent_id);
create index company_search on company using gin (search gin_trgm_ops);

-- An amount without its currency's meaning is worthless: once something has an amount, the currency stays.
create function koers_keep_currency() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from product where org_id = new.org_id and (list_price is not null or cost is not null))
    or exists (select from company where org_id = new.org_id and revenue is not null)
    or exists (select from opportunity_version where org_id = new.org_id and amount is not null)
    or exists (select from opportunity_line where org_id = new.org_id and (unit_price is not null or unit_cost is not null))
  then raise exception 'currency of % is in use', new.org_id using errcode = 'check_violation', constraint = 'organisation_currency_in_use';
  end if;
  return new;
end $$;
create trigger organisation_currency before update of currency on organisation for each row
  when (old.currency is distinct from new.currency) execute function koers_keep_currency();

-- History has no foreign keys to teams and territories, so what it still names must not disappear.
create function koers_keep_referenced() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare used boolean;
begin
  execute format('select exists (select from opportunity_version where org_id = $1 and %I = $2)', tg_table_name || '_id') into used using old.org_id, old.id;
  if used then raise exception '% % is in use', tg_table_name, old.id using errcode = 'foreign_key_violation', constraint = tg_table_name || '_in_history'; end if;
  return old;
end $$;
create trigger team_referenced before delete on team for each row execute function koers_keep_referenced();
create trigger territory_referenced before delete on territory for each row execute function koers_keep_referenced();

-- Fresh statistics after bulk work: the embedded database has no autovacuum, and plans without statistics are slow.
create function koers_analyze() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin analyze opportunity, opportunity_version, opportunity_line, company, person, team_membership, product; end $$;
revoke execute on function koers_analyze() from public;
grant execute on function koers_analyze() to koers_app;
