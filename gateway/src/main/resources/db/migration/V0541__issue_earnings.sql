-- R32 above one organisation: quantiles of what main jobs earn in a month, by affiliate, sex and worker group, each of
-- one currency. Which of them are told is decided with the tables of the month, so that a quantile stands only beside a
-- count that is shown.
create table insight.issued_earnings (
  root_id uuid not null,
  month_end date not null,
  affiliate_id uuid,
  sex text,
  worker_group text,
  currency text not null,
  lower_quartile bigint not null,
  median bigint not null,
  upper_quartile bigint not null,
  constraint issued_earnings_once
    unique nulls not distinct (root_id, month_end, affiliate_id, sex, worker_group, currency),
  constraint issued_earnings_month_fk foreign key (root_id, month_end) references insight.issued_month
);
grant select, insert on insight.issued_earnings to insight_projector;
grant select on insight.issued_earnings to insight_reports;
alter table insight.issued_earnings enable row level security;
alter table insight.issued_earnings force row level security;
create policy issued_earnings_read on insight.issued_earnings for select to insight_projector using (true);
create policy issued_earnings_issue on insight.issued_earnings for insert to insight_projector with check (true);
create policy issued_earnings_reports on insight.issued_earnings for select to insight_reports using (true);

-- How many of the figures that stand on the ranks until upper_rank are among the five nearest to a rank.
create function insight.among_five(upper_rank bigint, count bigint, rank bigint) returns bigint
  language sql immutable
  return greatest(0, least(upper_rank, rank + 2) - greatest(upper_rank - count, rank - 3));

-- The earnings of a network at the end of a month: of each organisation and of each root with all below it, by sex and
-- worker group and without either. A subject counts once; whose records tell different earnings is left out.
create function insight.month_earnings(as_of date, roots uuid[], members uuid[])
  returns table (
    place_id uuid, is_total boolean, sex text, worker_group text, currency text, workers bigint, lower_quartile bigint,
    median bigint, upper_quartile bigint)
  language sql stable set search_path = '' set work_mem = '64MB' set jit = off set plan_cache_mode = force_custom_plan
  begin atomic
    with scope as materialized (
      select * from unnest(roots, members) as s(root_id, member_id)
    ),
    roll as (
      select distinct m.org_id, m.person_id
      from insight.membership_period m
      where m.org_id = any (members)
        and m.state in ('ACTIVE', 'SUSPENDED') and m.from_day <= as_of and m.to_day > as_of
    ),
    record as materialized (
      select r.org_id, l.subject_id, nullif(p.sex, 'UNKNOWN') as sex, w.worker_group, w.earnings_currency as currency,
             w.earnings_minor as minor, count(*) as records
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
      group by 1, 2, 3, 4, 5, 6
    ),
    placed as (
      select r.org_id as place_id, false as is_total, r.* from record r
      union all
      select s.root_id, true, r.* from scope s join record r on r.org_id = s.member_id
    ),
    worker as (
      select p.place_id, p.is_total, p.sex, p.worker_group, p.currency, p.minor, p.records as workers
      from placed p where p.subject_id is null
      union all
      select p.place_id, p.is_total,
             case when min(p.sex) = max(p.sex) then min(p.sex) end,
             case when min(p.worker_group) = max(p.worker_group) then min(p.worker_group) end,
             case when min(p.currency) = max(p.currency) then min(p.currency) end,
             case when min(p.minor) = max(p.minor) then min(p.minor) end,
             1
      from placed p where p.subject_id is not null
      group by p.place_id, p.is_total, p.subject_id
    ),
    figure as (
      select w.place_id, w.is_total, w.sex, w.worker_group, w.currency, w.minor, sum(w.workers)::bigint as count
      from (
        select w.place_id, w.is_total, coalesce(w.sex, 'UNKNOWN') as sex,
               coalesce(w.worker_group, 'UNKNOWN') as worker_group, w.currency, w.minor, w.workers
        from worker w
        where w.minor is not null and w.currency is not null
      ) w
      group by w.place_id, w.is_total, w.currency, w.minor,
               grouping sets ((), (w.sex), (w.worker_group), (w.sex, w.worker_group))
    ),
    ranked as (
      select f.*,
             sum(f.count) over (
               partition by f.place_id, f.is_total, f.sex, f.worker_group, f.currency order by f.minor)::bigint as upper_rank,
             sum(f.count) over (
               partition by f.place_id, f.is_total, f.sex, f.worker_group, f.currency)::bigint as workers
      from figure f
    )
    -- Means of five, rounded like the figures themselves.
    select r.place_id, r.is_total, r.sex, r.worker_group, r.currency, r.workers,
           report.two_digits(sum(r.minor * insight.among_five(r.upper_rank, r.count, (r.workers + 3) / 4)) / 5),
           report.two_digits(sum(r.minor * insight.among_five(r.upper_rank, r.count, (r.workers + 1) / 2)) / 5),
           report.two_digits(sum(r.minor * insight.among_five(r.upper_rank, r.count, (3 * r.workers + 1) / 4)) / 5)
    from ranked r
    group by r.place_id, r.is_total, r.sex, r.worker_group, r.currency, r.workers;
  end;
revoke all on function
  insight.month_earnings(date, uuid[], uuid[]), insight.among_five(bigint, bigint, bigint) from public;
grant execute on function
  insight.month_earnings(date, uuid[], uuid[]), insight.among_five(bigint, bigint, bigint),
  report.two_digits(numeric)
  to insight_projector;

-- What the caller's organisation was issued of them; the lines of an affiliate while it is affiliated.
create function report.issued_earnings(as_of date, today date)
  returns table (
    affiliate_id uuid, affiliate_name text, sex text, worker_group text, currency text, lower_quartile bigint,
    median bigint, upper_quartile bigint)
  language sql stable security definer set search_path = ''
  begin atomic
    select i.affiliate_id, o.name, i.sex, i.worker_group, i.currency, i.lower_quartile, i.median, i.upper_quartile
    from insight.issued_earnings i
    left join insight.organisation o on o.organisation_id = i.affiliate_id
    where i.root_id = report.caller() and i.month_end = as_of
      and (i.affiliate_id is null or i.affiliate_id in (select c.id from insight.closure(report.caller(), today) as c(id)));
  end;
grant create on schema report to insight_reports;
alter function report.issued_earnings(date, date) owner to insight_reports;
revoke create on schema report from insight_reports;
revoke all on function report.issued_earnings(date, date) from public;
grant execute on function report.issued_earnings(date, date) to insight_app;
