-- What finance told of each member's dues, one row for each event. Nothing is replaced, so that the answer for any day is
-- found among what was told of days until then; events that come twice or in another order leave the same rows.
create table insight.dues_told (
  org_id uuid not null,
  dues_account_id uuid not null,
  version bigint not null,
  membership_id uuid not null,
  effective_on date not null,
  -- How the member stood: paid, or overdue since a day.
  currency text,
  paid_through date,
  owed_minor bigint,
  advance_minor bigint,
  overdue_since date,
  -- A waiver, whole each time it is told.
  waiver_id uuid,
  waived_from date,
  waived_to date,
  constraint dues_told_pk primary key (org_id, dues_account_id, version),
  constraint dues_told_version_positive check (version > 0),
  constraint dues_told_one_thing check (
    (waiver_id is null and waived_from is null and waived_to is null
      and currency is not null and owed_minor is not null and advance_minor is not null)
    or (waiver_id is not null and waived_from is not null and waived_to is not null
      and currency is null and paid_through is null and owed_minor is null and advance_minor is null
      and overdue_since is null))
);

grant select, insert, truncate on insight.dues_told to insight_projector;
grant select on insight.dues_told to insight_reports;
alter table insight.dues_told enable row level security;
alter table insight.dues_told force row level security;
create policy dues_told_projector on insight.dues_told for all to insight_projector using (true) with check (true);
create policy dues_told_reports on insight.dues_told for select to insight_reports using (true);

-- The tables that a new version of the projections empties, in one place: a table that is missing here would keep what
-- the replay then doubles or never corrects.
create or replace function insight.begin_projection(wanted int) returns void
  language plpgsql set search_path = ''
as $$
declare
  known int;
begin
  insert into insight.projection (version) values (wanted) on conflict do nothing;
  select p.version into known from insight.projection p for update;
  if known > wanted then
    raise exception 'the projections are of version %, this projector writes version %', known, wanted
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  if known < wanted then
    truncate insight.organisation, insight.affiliation, insight.affiliation_period, insight.affiliation_count,
      insight.person, insight.person_erasure, insight.person_merge, insight.duplicate_candidate, insight.membership,
      insight.membership_period, insight.membership_unit_period, insight.subject_link, insight.unit,
      insight.work_profile, insight.main_job_period, insight.dues_told;
    update insight.projection set version = wanted;
  end if;
end
$$;
