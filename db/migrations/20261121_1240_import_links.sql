-- How an import recognises its records again: which record a source's number stands for, what the source said of it last
-- time (so that only what changed there is written, and edits made here stay), and a digest to see at once that nothing did.
create table import_link (
  org_id uuid not null references organisation,
  source text not null check (length(source) between 1 and 60),
  entity text not null,
  external_id text not null check (length(external_id) between 1 and 300),
  record_id uuid not null,
  content_hash text not null,
  data jsonb not null,
  run_id uuid not null,
  primary key (org_id, source, entity, external_id)
);
create index import_link_record on import_link (org_id, entity, record_id);
create index import_link_run on import_link (org_id, run_id);
call koers_protect('import_link');

-- Who carries a run out now, and when it last gave a sign of life: a run whose process died is taken over, never done twice.
alter table import_run
  add column source text not null default 'import' check (length(source) between 1 and 60),
  add column attempt uuid,
  add column heartbeat_at timestamptz;
