-- R10 and R11: the main jobs of members. Their finest published cuts join those of R01, so that all are counted, hidden
-- and issued together.

-- The major group of an ISCO-08 code.
create function report.occupation(isco08 text) returns text
  language sql immutable
  return left(isco08, 1);

-- The section of an ISIC Rev. 4 code, by its division.
create function report.activity(isic4 text) returns text
  language sql immutable
  return case
    when isic4 is null or isic4 ~ '^[A-U]' then left(isic4, 1)
    when isic4 !~ '^[0-9]{2}' then null
    when isic4 < '04' then 'A'
    when isic4 < '10' then 'B'
    when isic4 < '34' then 'C'
    when isic4 < '36' then 'D'
    when isic4 < '40' then 'E'
    when isic4 < '44' then 'F'
    when isic4 < '48' then 'G'
    when isic4 < '54' then 'H'
    when isic4 < '57' then 'I'
    when isic4 < '64' then 'J'
    when isic4 < '67' then 'K'
    when isic4 < '69' then 'L'
    when isic4 < '76' then 'M'
    when isic4 < '83' then 'N'
    when isic4 < '85' then 'O'
    when isic4 < '86' then 'P'
    when isic4 < '89' then 'Q'
    when isic4 < '94' then 'R'
    when isic4 < '97' then 'S'
    when isic4 < '99' then 'T'
    else 'U'
  end;

drop function insight.month_counts(date, uuid[], uuid[]);

-- Planned anew each time, for the network at hand: a plan for ten organisations takes ages over a thousand.
--
-- The workers of a network at the end of a month in the finest published cuts; a cut is told by what is not null. Rows
-- with is_total count those of a root and all below it, each subject once; rows without, those of one organisation.
-- What the records of one subject say differently is UNKNOWN: no organisation's word is worth more than another's.
create function insight.month_counts(as_of date, roots uuid[], members uuid[])
  returns table (
    place_id uuid, is_total boolean, sex text, age_band text, worker_group text, occupation text, activity text,
    status_in_employment text, place_of_work text, formality text, workers bigint, memberships bigint,
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
             report.occupation(w.isco08) as occupation, report.activity(w.isic4) as activity,
             w.icse18a as status_in_employment, w.place_of_work, nullif(w.formality, 'UNKNOWN') as formality,
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
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    ),
    placed as (
      select r.org_id as place_id, false as is_total, r.* from record r
      union all
      select s.root_id, true, r.* from scope s join record r on r.org_id = s.member_id
    ),
    worker as (
      select p.place_id, p.is_total, p.sex, p.birth_year, p.worker_group, p.occupation, p.activity,
             p.status_in_employment, p.place_of_work, p.formality, p.records as workers, p.memberships,
             p.records, 0::bigint as linked
      from placed p where p.subject_id is null
      union all
      select p.place_id, p.is_total,
             case when min(p.sex) = max(p.sex) then min(p.sex) end,
             case when min(p.birth_year) = max(p.birth_year) then min(p.birth_year) end,
             case when min(p.worker_group) = max(p.worker_group) then min(p.worker_group) end,
             case when min(p.occupation) = max(p.occupation) then min(p.occupation) end,
             case when min(p.activity) = max(p.activity) then min(p.activity) end,
             case when min(p.status_in_employment) = max(p.status_in_employment) then min(p.status_in_employment) end,
             case when min(p.place_of_work) = max(p.place_of_work) then min(p.place_of_work) end,
             case when min(p.formality) = max(p.formality) then min(p.formality) end,
             1, sum(p.memberships)::bigint, sum(p.records)::bigint, sum(p.records)::bigint
      from placed p where p.subject_id is not null
      group by p.place_id, p.is_total, p.subject_id
    ),
    banded as (
      select w.place_id, w.is_total, coalesce(w.sex, 'UNKNOWN') as sex, report.age_band(w.birth_year, as_of) as age_band,
             coalesce(w.worker_group, 'UNKNOWN') as worker_group,
             coalesce(w.occupation, 'UNKNOWN') as occupation, coalesce(w.activity, 'UNKNOWN') as activity,
             coalesce(w.status_in_employment, 'UNKNOWN') as status_in_employment,
             coalesce(w.place_of_work, 'UNKNOWN') as place_of_work, coalesce(w.formality, 'UNKNOWN') as formality,
             sum(w.workers)::bigint as workers, sum(w.memberships)::bigint as memberships,
             sum(w.records)::bigint as records, sum(w.linked)::bigint as linked
      from worker w
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    )
    select b.place_id, b.is_total, b.sex, b.age_band, b.worker_group, b.occupation, b.activity, b.status_in_employment,
           b.place_of_work, b.formality,
           sum(b.workers)::bigint, sum(b.memberships)::bigint, sum(b.records)::bigint, sum(b.linked)::bigint
    from banded b
    group by b.place_id, b.is_total, b.sex,
             grouping sets ((b.age_band), (b.worker_group), (b.occupation), (b.activity), (b.status_in_employment),
                            (b.place_of_work), (b.formality));
  end;

revoke all on function
  insight.month_counts(date, uuid[], uuid[]), report.occupation(text), report.activity(text) from public;
grant execute on function
  insight.month_counts(date, uuid[], uuid[]), report.occupation(text), report.activity(text) to insight_projector;
grant execute on function report.occupation(text), report.activity(text) to insight_reports;

-- Each person record on the roll of an organisation with its main job of the day; the words of R10 as they were recorded,
-- not their groups. Null where there is no main job, and where it does not tell.
create function insight.main_jobs(asking uuid, as_of date)
  returns table (
    person_id uuid, sex text, worker_group text, occupation text, activity text, status_in_employment text,
    place_of_work text, formality text, rule_set text, earnings_minor bigint, earnings_currency text)
  language sql stable set search_path = ''
  begin atomic
    select r.person_id, coalesce(p.sex, 'UNKNOWN'), w.worker_group, w.isco08, w.isic4, w.icse18a, w.place_of_work,
           w.formality, w.formality_rule_set, w.earnings_minor, w.earnings_currency
    from (
      select distinct m.person_id
      from insight.membership_period m
      where m.org_id = asking
        and m.state in ('ACTIVE', 'SUSPENDED') and m.from_day <= as_of and m.to_day > as_of
    ) r
    left join insight.person p on p.org_id = asking and p.person_id = r.person_id
    left join insight.main_job_period j
      on j.org_id = asking and j.person_id = r.person_id and j.from_day <= as_of and j.to_day > as_of
    left join insight.work_profile w on w.org_id = asking and w.work_profile_id = j.work_profile_id;
  end;
revoke all on function insight.main_jobs(uuid, date) from public;
grant execute on function insight.main_jobs(uuid, date) to insight_reports;

-- R10 inside one organisation, on any day and in any cut: what is not asked for is null.
create function report.r10_within(as_of date, cut text[])
  returns table (
    sex text, worker_group text, occupation text, activity text, status_in_employment text, place_of_work text,
    workers bigint)
  language sql stable security definer set search_path = '' set work_mem = '64MB' set jit = off
  begin atomic
    select c.sex, c.worker_group, c.occupation, c.activity, c.status_in_employment, c.place_of_work, count(*)
    from (
      select case when 'sex' = any (cut) then j.sex end as sex,
             case when 'worker-group' = any (cut) then coalesce(j.worker_group, 'UNKNOWN') end as worker_group,
             case when 'occupation' = any (cut) then coalesce(j.occupation, 'UNKNOWN') end as occupation,
             case when 'activity' = any (cut) then coalesce(j.activity, 'UNKNOWN') end as activity,
             case when 'status-in-employment' = any (cut) then coalesce(j.status_in_employment, 'UNKNOWN') end
               as status_in_employment,
             case when 'place-of-work' = any (cut) then coalesce(j.place_of_work, 'UNKNOWN') end as place_of_work
      from insight.main_jobs(report.caller(), as_of) j
    ) c
    group by 1, 2, 3, 4, 5, 6;
  end;

-- R11 inside one organisation. The moves are those of who is on the roll at the end and had a main job on both days.
create function report.r11_within(as_of date, earlier date, cut text[])
  returns table (
    sex text, worker_group text, formality text, rule_set text, workers bigint, known_on_both_days bigint,
    informal_to_formal bigint, formal_to_informal bigint)
  language sql stable security definer set search_path = '' set work_mem = '64MB' set jit = off
  begin atomic
    with then_so as (
      select j.person_id, w.formality
      from insight.main_job_period j
      join insight.work_profile w on w.org_id = j.org_id and w.work_profile_id = j.work_profile_id
      where j.org_id = report.caller() and j.from_day <= earlier and j.to_day > earlier
        and w.formality in ('FORMAL', 'INFORMAL')
    )
    select c.sex, c.worker_group, c.formality, c.rule_set, count(*),
           count(*) filter (where c.is_formal is not null and c.was_formal is not null),
           count(*) filter (where c.is_formal and not c.was_formal),
           count(*) filter (where not c.is_formal and c.was_formal)
    from (
      select case when 'sex' = any (cut) then j.sex end as sex,
             case when 'worker-group' = any (cut) then coalesce(j.worker_group, 'UNKNOWN') end as worker_group,
             case when 'formality' = any (cut) then coalesce(j.formality, 'UNKNOWN') end as formality,
             case when 'rule-set' = any (cut) then coalesce(j.rule_set, 'UNKNOWN') end as rule_set,
             case j.formality when 'FORMAL' then true when 'INFORMAL' then false end as is_formal,
             t.formality = 'FORMAL' as was_formal
      from insight.main_jobs(report.caller(), as_of) j
      left join then_so t on t.person_id = j.person_id
    ) c
    group by 1, 2, 3, 4;
  end;

grant create on schema report to insight_reports;
alter function report.r10_within(date, text[]) owner to insight_reports;
alter function report.r11_within(date, date, text[]) owner to insight_reports;
revoke create on schema report from insight_reports;
revoke all on function report.r10_within(date, text[]), report.r11_within(date, date, text[]) from public;
grant execute on function report.r10_within(date, text[]), report.r11_within(date, date, text[]) to insight_app;
