-- An unlinked record is of no known subject; its versions go on.
alter table insight.subject_link alter column subject_id drop not null;

alter table insight.person
  add column home_unit_id uuid,
  add column self_declared_groups text[],
  add column has_contact_point boolean,
  add column has_identifier boolean;

-- Tables of their own, for what was recorded of a person, its merge and its erasure are told by different events of one
-- series: each moves forward by itself, in whatever order they come.
create table insight.person_erasure (
  org_id uuid not null,
  person_id uuid not null,
  version bigint not null,
  constraint person_erasure_pk primary key (org_id, person_id),
  constraint person_erasure_version_positive check (version > 0)
);

create table insight.person_merge (
  org_id uuid not null,
  absorbed_person_id uuid not null,
  version bigint not null,
  person_id uuid not null,
  undone boolean not null,
  constraint person_merge_pk primary key (org_id, absorbed_person_id),
  constraint person_merge_version_positive check (version > 0)
);

create table insight.duplicate_candidate (
  org_id uuid not null,
  candidate_id uuid not null,
  version bigint not null,
  state text not null,
  person_ids uuid[] not null,
  score_band text not null,
  constraint duplicate_candidate_pk primary key (org_id, candidate_id),
  constraint duplicate_candidate_version_positive check (version > 0)
);

-- What was counted of an affiliate's members: declared, verified and paid-up are three numbers, never one.
create table insight.affiliation_count (
  org_id uuid not null,
  affiliation_id uuid not null,
  ordinal int not null,
  kind text not null,
  total bigint not null,
  women bigint,
  method text,
  as_of date not null,
  recorded_at timestamptz not null,
  constraint affiliation_count_pk primary key (org_id, affiliation_id, ordinal)
);

grant select, insert, update, delete, truncate on
  insight.person_erasure, insight.person_merge, insight.duplicate_candidate, insight.affiliation_count
  to insight_projector;
grant select on
  insight.person_erasure, insight.person_merge, insight.duplicate_candidate, insight.affiliation_count
  to insight_reports;

do $$
declare
  name text;
begin
  foreach name in array array['person_erasure', 'person_merge', 'duplicate_candidate', 'affiliation_count']
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
      insight.work_profile;
    update insight.projection set version = wanted;
  end if;
end
$$;
