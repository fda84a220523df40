-- Self-declared groups join the tables of the other reports: counted, hidden and issued together with them (R35). No
-- other function may count them: inside one organisation too they are told from issued months alone.
drop function insight.month_counts(date, uuid[], uuid[]);

-- Planned anew each time, for the network at hand: a plan for ten organisations takes ages over a thousand.
--
-- The workers of a network at the end of a month in the finest published cuts; a cut is told by what is not null. Rows
-- with is_total count those of a root and all below it, each subject once; rows without, those of one organisation.
-- What the records of one subject say differently is UNKNOWN: no organisation's word is worth more than another's.
--
-- formality_change compares with the main job a year before, whether or not its worker was a member then: so the months
-- tell of different people, and nothing that two of them show adds up. Beside a formality that is UNKNOWN, SAME stands for
-- INFORMAL and OTHER for FORMAL, so that no cell is empty by its meaning alone. What is missing in a record, and what its
-- person says to belong to, is told as it is known now: a group, SEVERAL, or NONE_SAID. Who says nothing in one
-- organisation does not contradict what he or she says in another. Whose records tell different sexes counts as NONE_SAID:
-- a total would tell of these few, who stand in the line of no organisation.
create function insight.month_counts(as_of date, roots uuid[], members uuid[])
  returns table (
    place_id uuid, is_total boolean, sex text, age_band text, worker_group text, occupation text, activity text,
    status_in_employment text, place_of_work text, formality text, formality_change text, contact text, identifier text,
    duplicate text, freshness text, self_declared_group text, workers bigint, memberships bigint,
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
    suspected as (
      select distinct d.org_id, unnest(d.person_ids) as person_id
      from insight.duplicate_candidate d
      where d.org_id = any (members) and d.state = 'OPEN'
    ),
    -- Unlinked records that look alike fall together here, so that what follows is small; the scope is repeated so that
    -- a small one is looked up and not searched for.
    record as materialized (
      select r.org_id, l.subject_id, nullif(p.sex, 'UNKNOWN') as sex, p.birth_year, w.worker_group,
             report.occupation(w.isco08) as occupation, report.activity(w.isic4) as activity,
             w.icse18a as status_in_employment, w.place_of_work, nullif(w.formality, 'UNKNOWN') as formality,
             nullif(b.formality, 'UNKNOWN') as formality_before,
             case when p.has_contact_point then 'KNOWN' else 'MISSING' end as contact,
             case when p.has_identifier then 'KNOWN' else 'MISSING' end as identifier,
             case when s.person_id is null then 'NONE' else 'OPEN' end as duplicate,
             case when p.recorded_at < (as_of - interval '2 years')::timestamp at time zone 'UTC' then 'STALE'
               else 'FRESH' end as freshness,
             case when cardinality(p.self_declared_groups) > 1 then 'SEVERAL' else p.self_declared_groups[1] end
               as self_declared_group,
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
      left join insight.main_job_period e
        on e.org_id = r.org_id and e.person_id = r.person_id and e.org_id = any (members)
       and e.from_day <= insight.year_before(as_of) and e.to_day > insight.year_before(as_of)
      left join insight.work_profile b
        on b.org_id = e.org_id and b.work_profile_id = e.work_profile_id and b.org_id = any (members)
      left join suspected s on s.org_id = r.org_id and s.person_id = r.person_id
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
    ),
    placed as (
      select r.org_id as place_id, false as is_total, r.* from record r
      union all
      select s.root_id, true, r.* from scope s join record r on r.org_id = s.member_id
    ),
    worker as (
      select p.place_id, p.is_total, p.sex, p.birth_year, p.worker_group, p.occupation, p.activity,
             p.status_in_employment, p.place_of_work, p.formality, p.formality_before, p.contact, p.identifier,
             p.duplicate, p.freshness, p.self_declared_group, p.records as workers, p.memberships, p.records,
             0::bigint as linked
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
             case when min(p.formality_before) = max(p.formality_before) then min(p.formality_before) end,
             case when min(p.contact) = max(p.contact) then min(p.contact) end,
             case when min(p.identifier) = max(p.identifier) then min(p.identifier) end,
             case when min(p.duplicate) = max(p.duplicate) then min(p.duplicate) end,
             case when min(p.freshness) = max(p.freshness) then min(p.freshness) end,
             case when min(p.sex) < max(p.sex) then null
               when min(p.self_declared_group) < max(p.self_declared_group) then 'SEVERAL'
               else min(p.self_declared_group) end,
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
             case w.formality_before = coalesce(w.formality, 'INFORMAL')
               when true then 'SAME' when false then 'OTHER' else 'UNKNOWN' end as formality_change,
             coalesce(w.contact, 'UNKNOWN') as contact,
             coalesce(w.identifier, 'UNKNOWN') as identifier, coalesce(w.duplicate, 'UNKNOWN') as duplicate,
             coalesce(w.freshness, 'UNKNOWN') as freshness,
             coalesce(w.self_declared_group, 'NONE_SAID') as self_declared_group,
             sum(w.workers)::bigint as workers, sum(w.memberships)::bigint as memberships,
             sum(w.records)::bigint as records, sum(w.linked)::bigint as linked
      from worker w
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
    )
    select b.place_id, b.is_total, b.sex, b.age_band, b.worker_group, b.occupation, b.activity, b.status_in_employment,
           b.place_of_work, b.formality, b.formality_change, b.contact, b.identifier, b.duplicate, b.freshness,
           b.self_declared_group,
           sum(b.workers)::bigint, sum(b.memberships)::bigint, sum(b.records)::bigint, sum(b.linked)::bigint
    from banded b
    group by b.place_id, b.is_total, b.sex,
             grouping sets ((b.age_band), (b.worker_group), (b.occupation), (b.activity), (b.status_in_employment),
                            (b.place_of_work), (b.formality, b.formality_change), (b.contact), (b.identifier),
                            (b.duplicate), (b.freshness), (b.self_declared_group));
  end;
revoke all on function insight.month_counts(date, uuid[], uuid[]) from public;
grant execute on function insight.month_counts(date, uuid[], uuid[]) to insight_projector;
