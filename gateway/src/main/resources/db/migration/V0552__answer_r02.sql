-- R02 inside one organisation: memberships on the roll and how they stand with their dues, for any day and in any cut;
-- what is not asked for is null. Always told by currency, for amounts of two are never added.
--
-- How a member stood on a day is what was told last of days until then, so a payment that was recorded late counts from
-- the day for which it was recorded. A waiver is as it is known now.
create function report.r02_within(as_of date, cut text[])
  returns table (
    unit_id uuid, unit_name text, sex text, worker_group text, currency text, memberships bigint,
    with_dues_account bigint, paid_up bigint, waived bigint, owed bigint, not_overdue bigint, overdue_1_to_30 bigint,
    overdue_31_to_60 bigint, overdue_61_to_90 bigint, overdue_91_to_180 bigint, overdue_over_180 bigint, advance bigint)
  language sql stable security definer set search_path = '' set work_mem = '64MB' set jit = off
  begin atomic
    with told as materialized (
      select d.* from insight.dues_told d where d.org_id = report.caller()
    ),
    account as (
      select distinct t.membership_id from told t where t.effective_on <= as_of
    ),
    standing as (
      select distinct on (t.dues_account_id) t.membership_id, t.currency, t.paid_through, t.owed_minor, t.advance_minor,
             as_of - t.overdue_since as days
      from told t
      where t.waiver_id is null and t.effective_on <= as_of
      order by t.dues_account_id, t.version desc
    ),
    waived as (
      select distinct w.membership_id
      from (
        select distinct on (t.waiver_id) t.membership_id, t.waived_from, t.waived_to
        from told t
        where t.waiver_id is not null
        order by t.waiver_id, t.version desc
      ) w
      where w.waived_from <= as_of and w.waived_to > as_of
    ),
    member as (
      select case when 'unit' = any (cut) then u.unit_id end as unit_id,
             case when 'sex' = any (cut) then coalesce(p.sex, 'UNKNOWN') end as sex,
             case when 'worker-group' = any (cut) then coalesce(w.worker_group, 'UNKNOWN') end as worker_group,
             s.currency, a.membership_id is not null or x.membership_id is not null as has_account,
             coalesce(s.paid_through >= as_of, false) as is_paid, x.membership_id is not null as is_waived,
             s.owed_minor, s.advance_minor, s.days
      from insight.membership_period m
      left join account a on a.membership_id = m.membership_id
      left join standing s on s.membership_id = m.membership_id
      left join waived x on x.membership_id = m.membership_id
      -- The organisation is named again, so that its own records are looked up and not searched for among all.
      left join insight.membership_unit_period u
        on u.org_id = report.caller() and u.membership_id = m.membership_id and u.from_day <= as_of
       and u.to_day > as_of and 'unit' = any (cut)
      left join insight.person p on p.org_id = report.caller() and p.person_id = m.person_id
      left join insight.main_job_period j
        on j.org_id = report.caller() and j.person_id = m.person_id and 'worker-group' = any (cut)
       and j.from_day <= as_of and j.to_day > as_of
      left join insight.work_profile w on w.org_id = report.caller() and w.work_profile_id = j.work_profile_id
      where m.org_id = report.caller()
        and m.state in ('ACTIVE', 'SUSPENDED') and m.from_day <= as_of and m.to_day > as_of
    )
    select c.unit_id, min(u.name), c.sex, c.worker_group, c.currency, count(*),
           count(*) filter (where c.has_account),
           count(*) filter (where c.is_paid or c.is_waived),
           count(*) filter (where c.is_waived and not c.is_paid),
           coalesce(sum(c.owed_minor), 0)::bigint,
           coalesce(sum(c.owed_minor) filter (where c.days is null), 0)::bigint,
           coalesce(sum(c.owed_minor) filter (where c.days <= 30), 0)::bigint,
           coalesce(sum(c.owed_minor) filter (where c.days between 31 and 60), 0)::bigint,
           coalesce(sum(c.owed_minor) filter (where c.days between 61 and 90), 0)::bigint,
           coalesce(sum(c.owed_minor) filter (where c.days between 91 and 180), 0)::bigint,
           coalesce(sum(c.owed_minor) filter (where c.days > 180), 0)::bigint,
           coalesce(sum(c.advance_minor), 0)::bigint
    from member c
    left join insight.unit u on u.org_id = report.caller() and u.unit_id = c.unit_id
    group by c.unit_id, c.sex, c.worker_group, c.currency;
  end;

grant create on schema report to insight_reports;
alter function report.r02_within(date, text[]) owner to insight_reports;
revoke create on schema report from insight_reports;
revoke all on function report.r02_within(date, text[]) from public;
grant execute on function report.r02_within(date, text[]) to insight_app;
