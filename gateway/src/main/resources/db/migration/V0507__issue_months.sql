-- Above one organisation a month is counted once, for a whole network of affiliations together, and kept as it was
-- issued: corrections show in later months. The counting and the hiding run under the projector's login; the login that
-- answers requests reads what was issued and can never see a figure that was hidden, for it is not stored.
create index affiliation_affiliate on insight.affiliation (affiliate_id);

-- A month as one organisation may see it.
create table insight.issued_month (
  root_id uuid not null,
  month_end date not null,
  issued_at timestamptz not null,
  complete_up_to timestamptz not null,
  events_set_aside bigint not null,
  linked_share numeric(3, 2),
  cuts text[] not null,
  constraint issued_month_pk primary key (root_id, month_end),
  -- Two neighbouring days would reveal the one who joined between, and so would one day asked twice while it lasts.
  constraint issued_month_is_a_month_end check (extract(day from month_end + 1) = 1),
  constraint issued_month_is_over check (complete_up_to >= (month_end + 1)::timestamp at time zone '+12')
);

-- One cell of it: of an affiliate, or without one of all. What it tells apart is its cut, told by the coordinates in
-- order. Without figures it is suppressed.
create table insight.issued_cell (
  root_id uuid not null,
  month_end date not null,
  affiliate_id uuid,
  cut text not null,
  coordinates text[] not null,
  workers bigint,
  memberships bigint,
  constraint issued_cell_once unique nulls not distinct (root_id, month_end, cut, affiliate_id, coordinates),
  constraint issued_cell_month_fk foreign key (root_id, month_end) references insight.issued_month,
  constraint issued_cell_whole check ((workers is null) = (memberships is null))
);

-- Written once: nobody, not even the projector, may change or delete what was issued.
grant select, insert on insight.issued_month, insight.issued_cell to insight_projector;
grant select on insight.issued_month, insight.issued_cell to insight_reports;
do $$
declare
  name text;
begin
  foreach name in array array['issued_month', 'issued_cell']
  loop
    execute format('alter table insight.%I enable row level security', name);
    execute format('alter table insight.%I force row level security', name);
    execute format('create policy %I on insight.%I for select to insight_projector using (true)', name || '_read', name);
    execute format(
      'create policy %I on insight.%I for insert to insight_projector with check (true)', name || '_issue', name);
    execute format(
      'create policy %I on insight.%I for select to insight_reports using (true)', name || '_reports', name);
  end loop;
end
$$;

-- Everybody connected with an organisation by affiliations that report, up or down, on the day: whose figures any reader
-- could set beside each other. Each with those below it whose workers it may see counted.
create function insight.network(asking uuid, as_of date, today date) returns table (root_id uuid, member_id uuid)
  language sql stable set search_path = ''
  begin atomic
    with recursive connected(id) as (
      select asking
      union
      select case when a.parent_id = c.id then a.affiliate_id else a.parent_id end
      from connected c
      join insight.affiliation a on (a.parent_id = c.id or a.affiliate_id = c.id) and a.kind in ('UNION', 'SECOND_TIER')
      join insight.affiliation_period p
        on p.org_id = a.org_id and p.affiliation_id = a.affiliation_id
       and p.state in ('ACTIVE', 'IN_ARREARS', 'SUSPENDED')
       and p.from_day <= as_of and p.to_day > as_of
    )
    select c.id, below.id
    from connected c
    cross join lateral (
      select t.id from insight.closure(c.id, as_of) as t(id)
      intersect
      select t.id from insight.closure(c.id, today) as t(id)
    ) below;
  end;

-- The workers of a network at the end of a month in the finest published cuts; a cut is told by what is not null. Rows
-- with is_total count those of a root and all below it, each subject once; rows without, those of one organisation.
-- What the records of one subject say differently is UNKNOWN: no organisation's word is worth more than another's.
create function insight.month_counts(as_of date, roots uuid[], members uuid[])
  returns table (
    place_id uuid, is_total boolean, sex text, age_band text, worker_group text, workers bigint, memberships bigint,
    person_records bigint, linked_records bigint)
  language sql stable set search_path = '' set work_mem = '64MB' set jit = off
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
      left join insight.work_profile w
        on w.org_id = r.org_id and w.person_id = r.person_id and w.org_id = any (members)
       and w.is_main and not w.withdrawn and w.valid_from <= as_of and w.valid_to > as_of
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

revoke all on function insight.network(uuid, date, date), insight.month_counts(date, uuid[], uuid[]) from public;
grant execute on function
  insight.network(uuid, date, date), insight.month_counts(date, uuid[], uuid[]), insight.closure(uuid, date),
  report.age_band(int, date), report.complete_up_to(text), report.events_set_aside(text)
  to insight_projector;
grant usage on schema report to insight_projector;

-- What the caller's organisation was issued for a month; no row while nothing was.
create function report.issued_month(as_of date)
  returns table (
    issued_at timestamptz, complete_up_to timestamptz, events_set_aside bigint, linked_share numeric, cuts text[])
  language sql stable security definer set search_path = ''
  begin atomic
    select i.issued_at, i.complete_up_to, i.events_set_aside, i.linked_share, i.cuts
    from insight.issued_month i
    where i.root_id = report.caller() and i.month_end = as_of;
  end;

-- Its cells in one cut, the total's among them. The lines of an affiliate are shown while it is affiliated: leaving ends
-- the parent's view of its past, though not of the totals it was counted in.
create function report.issued_cells(as_of date, today date, asked_cut text)
  returns table (
    organisation_id uuid, organisation_name text, coordinates text[], workers bigint, memberships bigint)
  language sql stable security definer set search_path = ''
  begin atomic
    select i.affiliate_id, o.name, i.coordinates, i.workers, i.memberships
    from insight.issued_cell i
    left join insight.organisation o on o.organisation_id = i.affiliate_id
    where i.root_id = report.caller() and i.month_end = as_of and i.cut = asked_cut
      and (i.affiliate_id is null or i.affiliate_id in (select c.id from insight.closure(report.caller(), today) as c(id)));
  end;

-- R01 inside one organisation, on any day and in any cut: what is not asked for is null. Each person record is a worker.
-- Links are not asked here, for the difference would tell an organisation that somebody it knows is known elsewhere.
create function report.r01_within(as_of date, cut text[])
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
      left join insight.work_profile w
        on w.org_id = report.caller() and w.person_id = r.person_id and 'worker-group' = any (cut)
       and w.is_main and not w.withdrawn and w.valid_from <= as_of and w.valid_to > as_of
    )
    select c.unit_id, min(u.name), c.sex, c.age_band, c.worker_group, count(*), sum(c.memberships)::bigint
    from counted c
    left join insight.unit u on u.org_id = report.caller() and u.unit_id = c.unit_id
    group by c.unit_id, c.sex, c.age_band, c.worker_group;
  end;

-- Both answered with small figures in them; what was issued and the function above take their place.
drop function report.r01_affiliates(date, date);
drop function report.r01_own(date);

grant create on schema report to insight_reports;
alter function report.issued_month(date) owner to insight_reports;
alter function report.issued_cells(date, date, text) owner to insight_reports;
alter function report.r01_within(date, text[]) owner to insight_reports;
revoke create on schema report from insight_reports;
revoke all on function report.issued_month(date), report.issued_cells(date, date, text), report.r01_within(date, text[])
  from public;
grant execute on function report.issued_month(date), report.issued_cells(date, date, text),
  report.r01_within(date, text[]) to insight_app;
