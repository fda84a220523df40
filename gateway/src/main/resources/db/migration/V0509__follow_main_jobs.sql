-- Which job was whose main one, and on which days.
create table insight.main_job_period (
  org_id uuid not null,
  work_profile_id uuid not null,
  ordinal int not null,
  person_id uuid not null,
  from_day date not null,
  to_day date not null default 'infinity',
  constraint main_job_period_pk primary key (org_id, work_profile_id, ordinal)
);
create index main_job_period_person on insight.main_job_period (org_id, person_id);
alter table insight.work_profile add column engagement text, add column pay_basis text;

grant select, insert, update, delete, truncate on insight.main_job_period to insight_projector;
grant select on insight.main_job_period to insight_reports;
alter table insight.main_job_period enable row level security;
alter table insight.main_job_period force row level security;
create policy main_job_period_projector on insight.main_job_period for all to insight_projector
  using (true) with check (true);
create policy main_job_period_reports on insight.main_job_period for select to insight_reports using (true);

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
      insight.work_profile, insight.main_job_period;
    update insight.projection set version = wanted;
  end if;
end
$$;

-- Planned anew each time, for the network at hand: a plan for ten organisations takes ages over a thousand.
--
-- The workers of a network at the end of a month in the finest published cuts; a cut is told by what is not null. Rows
-- with is_total count those of a root and all below it, each subject once; rows without, those of one organisation.
-- What the records of one subject say differently is UNKNOWN: no organisation's word is worth more than another's.
create or replace function insight.month_counts(as_of date, roots uuid[], members uuid[])
  returns table (
    place_id uuid, is_total boolean, sex text, age_band text, worker_group text, workers bigint, memberships bigint,
    person_records bigint, linked_records bigint)
  language sql stable set search_path = '' set work_mem = '64MB' set jit = off set plan_cache_mode = force_custom_plan
  begin atomic
    with scope as materialized (
      select * from unnest(roots, members) as s(root_id, member_id)
    ),
    roll as (
      select m.org_id, m.person_id, count(*) as memberships
      from insight.membership_period m
      where m.org_id = any (members)
        and m.state in ('ACTIVE', 'SUSPENDED') and m.from_day <= as_of and m.to_day > as_of
      group by m.org_id, m.person_id
    ),
    -- Unlinked records that look alike fall together here, so that what follows is small; the scope is repeated so that
    -- a small one is looked up and not searched for.
    record as materialized (
      select r.org_id, l.subject_id, nullif(p.sex, 'UNKNOWN') as sex, p.birth_year, w.worker_group,
             count(*) as records, sum(r.memberships)::bigint as memberships
      from roll r
      left join insight.person p
        on p.org_id = r.org_id and p.person_id = r.person_id and p.org_id = any (members)
      left join insight.subject_link l
        on l.org_id = r.org_id and l.person_id = r.person_id and l.org_id = any (members)
      left join insight.main_job_period j
        on j.org_id = r.org_id and j.person_id = r.person_id and j.org_id = any (members)
       and j.from_day <= as_of and j.to_day > as_of
      left join insight.work_profile w
        on w.org_id = j.org_id and w.work_profile_id = j.work_profile_id and w.org_id = any (members)
      group by 1, 2, 3, 4, 5
    ),
    placed as (
      select r.org_id as place_id, false as is_total, r.* from record r
      union all
      select s.root_id, true, r.* from scope s join record r on r.org_id = s.member_id
    ),
    worker as (
      select p.place_id, p.is_total, p.sex, p.birth_year, p.worker_group, p.records as workers, p.memberships,
             p.records, 0::bigint as linked
      from placed p where p.subject_id is null
      union all
      select p.place_id, p.is_total,
             case when min(p.sex) = max(p.sex) then min(p.sex) end,
             case when min(p.birth_year) = max(p.birth_year) then min(p.birth_year) end,
             case when min(p.worker_group) = max(p.worker_group) then min(p.worker_group) end,
             1, sum(p.memberships)::bigint, sum(p.records)::bigint, sum(p.records)::bigint
      from placed p where p.subject_id is not null
      group by p.place_id, p.is_total, p.subject_id
    ),
    banded as (
      select w.place_id, w.is_total, coalesce(w.sex, 'UNKNOWN') as sex, report.age_band(w.birth_year, as_of) as age_band,
             coalesce(w.worker_group, 'UNKNOWN') as worker_group,
             sum(w.workers)::bigint as workers, sum(w.memberships)::bigint as memberships,
             sum(w.records)::bigint as records, sum(w.linked)::bigint as linked
      from worker w
      group by 1, 2, 3, 4, 5
    )
    select b.place_id, b.is_total, b.sex, b.age_band, b.worker_group,
           sum(b.workers)::bigint, sum(b.memberships)::bigint, sum(b.records)::bigint, sum(b.linked)::bigint
    from banded b
    group by grouping sets ((b.place_id, b.is_total, b.sex, b.age_band), (b.place_id, b.is_total, b.sex, b.worker_group));
  end;

-- R01 inside one organisation, on any day and in any cut: what is not asked for is null. Each person record is a worker.
-- Links are not asked here, for the difference would tell an organisation that somebody it knows is known elsewhere.
create or replace function report.r01_within(as_of date, cut text[])
  returns table (
    unit_id uuid, unit_name text, sex text, age_band text, worker_group text, workers bigint, memberships bigint)
  language sql stable security definer set search_path = '' set work_mem = '64MB' set jit = off
  begin atomic
    with roll as (
      select m.org_id, m.person_id, count(*) as memberships, min(u.unit_id::text)::uuid as unit_id
      from insight.membership_period m
      left join insight.membership_unit_period u
        on u.org_id = report.caller() and u.membership_id = m.membership_id and u.from_day <= as_of
       and u.to_day > as_of and 'unit' = any (cut)
      where m.org_id = report.caller()
        and m.state in ('ACTIVE', 'SUSPENDED') and m.from_day <= as_of and m.to_day > as_of
      group by m.org_id, m.person_id
    ),
    counted as (
      select case when 'unit' = any (cut) then r.unit_id end as unit_id,
             case when 'sex' = any (cut) then coalesce(p.sex, 'UNKNOWN') end as sex,
             case when 'age-band' = any (cut) then report.age_band(p.birth_year, as_of) end as age_band,
             case when 'worker-group' = any (cut) then coalesce(w.worker_group, 'UNKNOWN') end as worker_group,
             r.memberships
      from roll r
      -- The organisation is named again, so that its own records are looked up and not searched for among all.
      left join insight.person p on p.org_id = report.caller() and p.person_id = r.person_id
      left join insight.main_job_period j
        on j.org_id = report.caller() and j.person_id = r.person_id and 'worker-group' = any (cut)
       and j.from_day <= as_of and j.to_day > as_of
      left join insight.work_profile w on w.org_id = report.caller() and w.work_profile_id = j.work_profile_id
    )
    select c.unit_id, min(u.name), c.sex, c.age_band, c.worker_group, count(*), sum(c.memberships)::bigint
    from counted c
    left join insight.unit u on u.org_id = report.caller() and u.unit_id = c.unit_id
    group by c.unit_id, c.sex, c.age_band, c.worker_group;
  end;
