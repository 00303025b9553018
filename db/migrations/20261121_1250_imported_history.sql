-- An import knows how its deals stood before the state they are in now. Writing each deal twice (as it began, as it ended)
-- would cost two turns of every index; so a deal is written once, as it is, and the versions before that are added here.
-- The application's role may not touch history itself: this narrow door adds only, only before the first version, and only
-- to deals this run created inside the caller's organisation.
create function koers_add_earlier_versions(run uuid, versions jsonb) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare added integer;
begin
  insert into opportunity_version (org_id, opportunity_id, effective_from, effective_to, recorded_by, origin,
    stage_id, stage_entered_at, status, amount, expected_close, category, probability, closed_on, close_reason_id, close_note,
    name, company_id, pipeline_id, amount_source, currency, owner_id, team_id, territory_id, channel_id, source, type, push_count,
    category_own, category_reason, probability_own, next_step, next_step_on, competitors, criteria_met, deleted_at)
  select v.org_id, v.opportunity_id, r.effective_at, v.effective_from, koers_person(), 'import',
    r.stage_id, r.stage_entered_at, r.status, r.amount, r.expected_close, r.category, r.probability, r.closed_on, r.close_reason_id, r.close_note,
    v.name, v.company_id, v.pipeline_id, v.amount_source, v.currency, v.owner_id, v.team_id, v.territory_id, v.channel_id, v.source, v.type, v.push_count,
    v.category_own, v.category_reason, v.probability_own, v.next_step, v.next_step_on, v.competitors, v.criteria_met, v.deleted_at
  from jsonb_to_recordset(versions) as r(id uuid, effective_at timestamptz, stage_id uuid, stage_entered_at timestamptz, status text,
    amount bigint, expected_close date, category text, probability smallint, closed_on date, close_reason_id uuid, close_note text)
  join import_link l on l.org_id = koers_org() and l.entity = 'opportunity' and l.record_id = r.id and l.run_id = run
  join opportunity_version v on v.org_id = koers_org() and v.opportunity_id = r.id and v.effective_to is null and v.effective_from > r.effective_at
  where not exists (select from opportunity_version e where e.org_id = v.org_id and e.opportunity_id = v.opportunity_id and e.effective_from < v.effective_from);
  get diagnostics added = row_count;
  return added;
end $$;
revoke execute on function koers_add_earlier_versions(uuid, jsonb) from public;
grant execute on function koers_add_earlier_versions(uuid, jsonb) to koers_app;

-- What an import fills is part of what needs fresh statistics after it.
create or replace function koers_analyze() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin analyze opportunity, opportunity_version, opportunity_line, company, person, team_membership, product, import_row, import_link; end $$;
