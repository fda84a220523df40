-- R01, members by affiliate, sex and age band. Every function here takes the organisation from the transaction, where
-- the platform set it from the verified token: no argument can name another one. Every function returns counts, never a
-- person, a subject or a single year of birth.

-- The caller's organisation; no organisation set means no rows, not an error.
create function report.caller() returns uuid
  language sql stable
  return nullif(current_setting('minga.org', true), '')::uuid;

-- The zone of the caller's organisation; null while its event has not arrived.
create function report.caller_zone() returns text
  language sql stable security definer set search_path = ''
  begin atomic
    select o.zone from insight.organisation o where o.organisation_id = report.caller();
  end;

-- The published bands, by the year in which the day falls: the day of birth is not kept here.
create function report.age_band(birth_year int, on_day date) returns text
  language sql immutable
  return case
    when birth_year is null or birth_year > extract(year from on_day)::int then 'UNKNOWN'
    when extract(year from on_day)::int - birth_year < 15 then '0-14'
    when extract(year from on_day)::int - birth_year < 25 then '15-24'
    when extract(year from on_day)::int - birth_year < 35 then '25-34'
    when extract(year from on_day)::int - birth_year < 45 then '35-44'
    when extract(year from on_day)::int - birth_year < 55 then '45-54'
    when extract(year from on_day)::int - birth_year < 65 then '55-64'
    else '65+'
  end;

-- The root and everything affiliated below it on the day; `union` ends diamonds and cycles. Other kinds of affiliation
-- do not open an affiliate's figures to the parent.
create function insight.closure(root uuid, on_day date) returns setof uuid
  language sql stable
  begin atomic
    with recursive below(id) as (
      select root where root is not null
      union
      select a.affiliate_id
      from below b
      join insight.affiliation a on a.parent_id = b.id and a.kind in ('UNION', 'SECOND_TIER')
      join insight.affiliation_period p
        on p.org_id = a.org_id and p.affiliation_id = a.affiliation_id
       and p.state in ('ACTIVE', 'IN_ARREARS', 'SUSPENDED')
       and p.from_day <= on_day and p.to_day > on_day
    )
    select id from below;
  end;

-- Inside one organisation: each of its person records is a worker. Links are not asked here, for the difference would
-- tell an organisation that somebody it knows is known elsewhere.
create function report.r01_own(as_of date)
  returns table (
    organisation_id uuid, organisation_name text, sex text, age_band text, workers bigint, memberships bigint)
  language sql stable security definer set search_path = '' set work_mem = '64MB' set jit = off
  begin atomic
    with roll as (
      select m.org_id, m.person_id, count(*) as memberships
      from insight.membership_period m
      where m.org_id = report.caller()
        and m.state in ('ACTIVE', 'SUSPENDED') and m.from_day <= as_of and m.to_day > as_of
      group by m.org_id, m.person_id
    )
    select r.org_id, o.name, coalesce(p.sex, 'UNKNOWN'), report.age_band(p.birth_year, as_of),
           count(*), sum(r.memberships)::bigint
    from roll r
    left join insight.person p on p.org_id = r.org_id and p.person_id = r.person_id
    left join insight.organisation o on o.organisation_id = r.org_id
    group by 1, 2, 3, 4;
  end;

-- Above one organisation. Rows with an organisation count the workers of that organisation, rows without one the
-- workers of all: a subject with records in two organisations is one worker there, so the rows of the organisations may
-- add up to more. An organisation without members has one row of zero. What the records of one subject say differently
-- is UNKNOWN: no organisation's word is worth more than another's.
--
-- An affiliate counts if it was affiliated on the day and is today: leaving ends the parent's view of the past too.
-- Only the ends of months that are over are answered. Two neighbouring days would reveal the one who joined between.
create function report.r01_affiliates(as_of date, today date)
  returns table (
    organisation_id uuid, organisation_name text, sex text, age_band text, workers bigint, memberships bigint,
    person_records bigint, linked_records bigint)
  language plpgsql stable security definer set search_path = '' set work_mem = '64MB' set jit = off
as $$
begin
  if as_of >= today or extract(day from as_of + 1) <> 1 then
    raise exception 'R01 above one organisation answers the ends of past months only'
      using errcode = 'check_violation', constraint = 'r01_month_end';
  end if;
  return query
    with scope as materialized (
      select c.id from insight.closure(report.caller(), as_of) as c(id)
      intersect
      select c.id from insight.closure(report.caller(), today) as c(id)
    ),
    roll as (
      select m.org_id, m.person_id, count(*) as memberships
      from insight.membership_period m
      where m.org_id = any (array(select id from scope))
        and m.state in ('ACTIVE', 'SUSPENDED') and m.from_day <= as_of and m.to_day > as_of
      group by m.org_id, m.person_id
    ),
    -- Unlinked records that look alike fall together here, so that what follows is small; the scope is repeated so that
    -- a small one is looked up and not searched for.
    record as materialized (
      select r.org_id, l.subject_id, nullif(p.sex, 'UNKNOWN') as sex, p.birth_year,
             count(*) as records, sum(r.memberships)::bigint as memberships
      from roll r
      left join insight.person p
        on p.org_id = r.org_id and p.person_id = r.person_id and p.org_id = any (array(select id from scope))
      left join insight.subject_link l
        on l.org_id = r.org_id and l.person_id = r.person_id and l.org_id = any (array(select id from scope))
      group by 1, 2, 3, 4
    ),
    worker as (
      select r.org_id, r.sex, r.birth_year, r.records as workers, r.memberships,
             0::bigint as records, 0::bigint as linked
      from record r where r.subject_id is null
      union all
      select r.org_id,
             case when min(r.sex) = max(r.sex) then min(r.sex) end,
             case when min(r.birth_year) = max(r.birth_year) then min(r.birth_year) end,
             1, sum(r.memberships)::bigint, 0, 0
      from record r where r.subject_id is not null
      group by r.org_id, r.subject_id
      union all
      select null, r.sex, r.birth_year, r.records, r.memberships, r.records, 0
      from record r where r.subject_id is null
      union all
      select null,
             case when min(r.sex) = max(r.sex) then min(r.sex) end,
             case when min(r.birth_year) = max(r.birth_year) then min(r.birth_year) end,
             1, sum(r.memberships)::bigint, sum(r.records)::bigint, sum(r.records)::bigint
      from record r where r.subject_id is not null
      group by r.subject_id
    ),
    cell as (
      select w.org_id, coalesce(w.sex, 'UNKNOWN') as sex, report.age_band(w.birth_year, as_of) as age_band,
             sum(w.workers)::bigint as workers, sum(w.memberships)::bigint as memberships,
             sum(w.records)::bigint as records, sum(w.linked)::bigint as linked
      from worker w
      group by 1, 2, 3
    )
    select c.org_id, o.name, c.sex, c.age_band, c.workers, c.memberships, c.records, c.linked
    from cell c
    left join insight.organisation o on o.organisation_id = c.org_id
    union all
    select s.id, o.name, 'UNKNOWN', 'UNKNOWN', 0, 0, 0, 0
    from scope s
    left join insight.organisation o on o.organisation_id = s.id
    where not exists (select from cell c where c.org_id = s.id);
end
$$;

grant create on schema report to insight_reports;
alter function report.caller_zone() owner to insight_reports;
alter function report.r01_own(date) owner to insight_reports;
alter function report.r01_affiliates(date, date) owner to insight_reports;
revoke create on schema report from insight_reports;

-- A new function is executable by everybody until it is said otherwise.
revoke all on all functions in schema report from public;
revoke all on all functions in schema insight from public;
grant execute on function report.caller(), report.age_band(int, date) to insight_reports;
grant execute on function insight.closure(uuid, date) to insight_reports;
grant execute on function report.caller_zone(), report.r01_own(date), report.r01_affiliates(date, date) to insight_app;
