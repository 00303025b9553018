-- Exchange: import runs, their files and what became of every row.

create table import_run (
  org_id uuid not null references organisation,
  id uuid not null,
  preset text,
  status text not null check (status in ('uploaded', 'analysed', 'ready', 'running', 'done', 'failed', 'undoing', 'undone')),
  settings jsonb not null default '{}',
  analysis jsonb,
  counts jsonb,
  done_rows integer not null default 0,
  total_rows integer not null default 0,
  problem jsonb,
  created_by uuid,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  undone_at timestamptz,
  version integer not null default 1,
  primary key (org_id, id)
);
call koers_protect('import_run');

create table import_file (
  org_id uuid not null references organisation,
  run_id uuid not null,
  position integer not null,
  name text not null check (length(name) between 1 and 255),
  bytes bytea not null,
  primary key (org_id, run_id, position),
  foreign key (org_id, run_id) references import_run on delete cascade
);
call koers_protect('import_file');

-- One row per record touched or refused: the report, the failed-rows file, and the way back (before).
create table import_row (
  org_id uuid not null references organisation,
  run_id uuid not null,
  id integer not null,
  file_position integer not null,
  row_number integer,
  entity text not null,
  action text not null check (action in ('create', 'update', 'unchanged', 'skip', 'error')),
  record_id uuid,
  record_version integer,
  before jsonb,
  problems jsonb,
  primary key (org_id, run_id, id),
  foreign key (org_id, run_id) references import_run on delete cascade
);
create index import_row_record on import_row (org_id, entity, record_id);
call koers_protect('import_row');

-- Undoing an import takes back what it created, history included; the application's role may not touch history itself,
-- so this is the one narrow door: only records this run created, only inside the caller's organisation.
create function koers_purge_imported(run uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare removed integer;
begin
  create temp table if not exists purged (id uuid) on commit drop;
  truncate purged;
  insert into purged select record_id from import_row
    where org_id = koers_org() and run_id = run and entity = 'opportunity' and action = 'create' and record_id is not null;
  delete from opportunity_line where org_id = koers_org() and opportunity_id in (select id from purged);
  delete from opportunity where org_id = koers_org() and id in (select id from purged);
  get diagnostics removed = row_count;
  delete from opportunity_version where org_id = koers_org() and opportunity_id in (select id from purged);
  return removed;
end $$;
revoke execute on function koers_purge_imported(uuid) from public;
grant execute on function koers_purge_imported(uuid) to koers_app;
