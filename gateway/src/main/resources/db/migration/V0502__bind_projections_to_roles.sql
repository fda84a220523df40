-- Three logins and one nologin role, so that "an analyst reaches no person" is held by the database:
--   insight_projector  writes the projections;
--   insight_reports    (nologin) owns the report functions and is the only one to read across organisations;
--   insight_app        serves requests: it may run the report functions and cannot even enter the schema of the tables.
revoke all on schema insight, report from public;
grant usage on schema insight to insight_projector, insight_reports;
grant usage on schema report to insight_app, insight_reports;

grant select, insert, update, delete, truncate on
  insight.organisation, insight.affiliation, insight.affiliation_period, insight.person, insight.membership,
  insight.membership_period, insight.subject_link, insight.watermark, insight.projection
  to insight_projector;
grant select on
  insight.organisation, insight.affiliation, insight.affiliation_period, insight.person, insight.membership,
  insight.membership_period, insight.subject_link, insight.watermark
  to insight_reports;

-- Forced, so that not even the owner reads without a policy; nothing is given to the runtime login, so a grant by
-- mistake would still show it no row.
do $$
declare
  name text;
begin
  foreach name in array array[
    'organisation', 'affiliation', 'affiliation_period', 'person', 'membership', 'membership_period', 'subject_link',
    'watermark', 'projection']
  loop
    execute format('alter table insight.%I enable row level security', name);
    execute format('alter table insight.%I force row level security', name);
    execute format(
      'create policy %I on insight.%I for all to insight_projector using (true) with check (true)',
      name || '_projector', name);
    execute format(
      'create policy %I on insight.%I for select to insight_reports using (true)', name || '_reports', name);
  end loop;
end
$$;
