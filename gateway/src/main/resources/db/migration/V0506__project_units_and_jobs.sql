-- What the reports tell of a member besides sex and age: the unit, the category, the job. Projected like the rest: the
-- last known state of each aggregate, forward only.
alter table insight.membership add column category text;

create table insight.membership_unit_period (
  org_id uuid not null,
  membership_id uuid not null,
  ordinal int not null,
  unit_id uuid not null,
  from_day date not null,
  to_day date not null default 'infinity',
  constraint membership_unit_period_pk primary key (org_id, membership_id, ordinal)
);

create table insight.unit (
  org_id uuid not null,
  unit_id uuid not null,
  version bigint not null,
  name text not null,
  parent_id uuid,
  merged_into uuid,
  constraint unit_pk primary key (org_id, unit_id),
  constraint unit_version_positive check (version > 0)
);

create table insight.work_profile (
  org_id uuid not null,
  work_profile_id uuid not null,
  version bigint not null,
  person_id uuid not null,
  is_main boolean not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  withdrawn boolean not null,
  isco08 text,
  isic4 text,
  icse18a text,
  worker_group text,
  place_of_work text,
  formality text not null,
  formality_rule_set text,
  earnings_minor bigint,
  earnings_currency text,
  constraint work_profile_pk primary key (org_id, work_profile_id),
  constraint work_profile_version_positive check (version > 0)
);
create index work_profile_main on insight.work_profile (org_id, person_id) where is_main and not withdrawn;

grant select, insert, update, delete, truncate on
  insight.membership_unit_period, insight.unit, insight.work_profile to insight_projector;
grant select on insight.membership_unit_period, insight.unit, insight.work_profile to insight_reports;

do $$
declare
  name text;
begin
  foreach name in array array['membership_unit_period', 'unit', 'work_profile']
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

-- Tables that a new version of the projections builds anew. What was issued is none of them: it stays for ever.
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
    truncate insight.organisation, insight.affiliation, insight.affiliation_period, insight.person,
      insight.membership, insight.membership_period, insight.membership_unit_period, insight.subject_link,
      insight.unit, insight.work_profile;
    update insight.projection set version = wanted;
  end if;
end
$$;
