-- The ground every room stands on: roles, tenancy settings, events, idempotency, and the version trigger.

create extension if not exists pg_trgm;

do $$ begin
  if not exists (select from pg_roles where rolname = 'koers_app') then
    begin
      create role koers_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
    -- A role is of the whole server: another database on it may be set up at this very moment.
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  -- The login role must be able to step down into the application's role. From PostgreSQL 16 on, who makes a role may
  -- grant it but not yet use it, so it is granted here always; when a superuser made and granted it, this may be refused.
  begin
    execute format('grant koers_app to %I', current_user);
    set local role koers_app;
    reset role;
  exception when insufficient_privilege then
    begin
      set local role koers_app;
      reset role;
    exception when insufficient_privilege then
      raise exception 'the role koers_app exists, but % may not use it', current_user
        using hint = format('Let a superuser run once: grant koers_app to %I', current_user);
    end;
  end;
end $$;

grant usage on schema public to koers_app;

-- Who is asking travels with the transaction. Empty settings mean: nobody, and nobody sees nothing.
create function koers_org() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('koers.org', true), '')::uuid $$;
create function koers_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('koers.person', true), '')::uuid $$;
create function koers_sees_all() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('koers.sees_all', true), '') = 'on' $$;
create function koers_visible_owners() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('koers.owners', true), ''), '{}')::uuid[] $$;
create function koers_visible_teams() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('koers.teams', true), ''), '{}')::uuid[] $$;
create function koers_visible_territories() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('koers.territories', true), ''), '{}')::uuid[] $$;

-- Row-level security for a table of one organisation: the application role inside its organisation, the owner
-- (migrations, triggers, definer functions) without a filter, so that indexes stay usable there.
create procedure koers_protect(tab regclass, visible text default 'true', writes text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tab);
  execute format('alter table %s force row level security', tab);
  execute format('create policy owner_all on %s to current_user using (true) with check (true)', tab);
  execute format('create policy app_read on %s for select to koers_app using (org_id = (select koers_org()) and (%s))', tab, visible);
  if writes like '%insert%' then
    execute format('create policy app_insert on %s for insert to koers_app with check (org_id = (select koers_org()))', tab);
  end if;
  if writes like '%update%' then
    execute format('create policy app_update on %s for update to koers_app using (org_id = (select koers_org()) and (%s)) with check (org_id = (select koers_org()))', tab, visible);
  end if;
  if writes like '%delete%' then
    execute format('create policy app_delete on %s for delete to koers_app using (org_id = (select koers_org()) and (%s))', tab, visible);
  end if;
  execute format('grant %s on %s to koers_app', writes, tab);
end $$;

-- Keeps <table>_version equal to the history of <table>, in the tracked columns. Statement-level, so that an import of
-- 10,000 rows runs it once; written out per table, so that its plans are kept. A version starts at the row's effective_at,
-- but never at or before the version it follows.
create procedure koers_keep_versions(tab regclass, variadic cols text[]) language plpgsql as $$
declare
  list text := (select string_agg(quote_ident(c), ', ') from unnest(cols) c);
  new_list text := (select string_agg(format('n.%I', c), ', ') from unnest(cols) c);
  changed text := (select string_agg(format('n.%1$I is distinct from p.%1$I', c), ' or ') from unnest(cols) c);
begin
  execute format($f$
    create function %1$s_begun() returns trigger language plpgsql security definer set search_path = public, pg_temp as $t$
    begin
      insert into %1$s_version (org_id, %1$s_id, effective_from, recorded_by, origin, %2$s)
      select n.org_id, n.id, n.effective_at, koers_person(), coalesce(nullif(current_setting('koers.origin', true), ''), 'live'), %3$s
      from new_rows n;
      return null;
    end $t$ $f$, tab, list, new_list);
  -- Each new version continues where the one just closed ends.
  execute format($f$
    create function %1$s_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $t$
    begin
      with closed as (
        update %1$s_version v set effective_to = greatest(n.effective_at, v.effective_from + interval '1 microsecond')
        from new_rows n join old_rows p on p.org_id = n.org_id and p.id = n.id
        where v.org_id = n.org_id and v.%1$s_id = n.id and v.effective_to is null and (%4$s)
        returning v.org_id, v.%1$s_id as id, v.effective_to as ended)
      insert into %1$s_version (org_id, %1$s_id, effective_from, recorded_by, origin, %2$s)
      select n.org_id, n.id, c.ended, koers_person(), coalesce(nullif(current_setting('koers.origin', true), ''), 'live'), %3$s
      from closed c join new_rows n on n.org_id = c.org_id and n.id = c.id;
      return null;
    end $t$ $f$, tab, list, new_list, changed);
  execute format('create trigger %1$s_begun after insert on %1$s referencing new table as new_rows for each statement execute function %1$s_begun()', tab);
  execute format('create trigger %1$s_changed after update on %1$s referencing old table as old_rows new table as new_rows for each statement execute function %1$s_changed()', tab);
end $$;

-- Sign-in belongs to the authentication library; the application's role has no rights on it at all.
create table auth_user (
  id text primary key, name text not null, email text not null unique, email_verified boolean not null default false,
  image text, created_at timestamptz not null default now(), updated_at timestamptz not null default now()
);
create table auth_session (
  id text primary key, expires_at timestamptz not null, token text not null unique,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
  ip_address text, user_agent text, user_id text not null references auth_user (id) on delete cascade
);
create index auth_session_user on auth_session (user_id);
create table auth_account (
  id text primary key, account_id text not null, provider_id text not null,
  user_id text not null references auth_user (id) on delete cascade,
  access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz, scope text, password text,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now()
);
create index auth_account_user on auth_account (user_id);
create table auth_verification (
  id text primary key, identifier text not null, value text not null, expires_at timestamptz not null,
  created_at timestamptz default now(), updated_at timestamptz default now()
);
create index auth_verification_identifier on auth_verification (identifier);
do $$ declare t text; begin
  foreach t in array array['auth_user', 'auth_session', 'auth_account', 'auth_verification'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;
