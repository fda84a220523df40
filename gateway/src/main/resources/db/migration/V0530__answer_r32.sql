-- R32 inside one organisation: what the main jobs of its members earn in a month, from figures that came rounded to two
-- significant digits. The figures of a quantile are the mean of the five nearest in rank, rounded again, so that none is
-- one worker's; with fewer than five there is none, and quartiles begin where each quarter holds five. Currencies are
-- never mixed: every row is of one.
create function report.two_digits(amount numeric) returns bigint
  language sql immutable
  return case when amount < 1 then round(amount)
    else round(amount, 1 - floor(log(amount))::int) end::bigint;

create function report.r32_within(as_of date, cut text[])
  returns table (
    sex text, worker_group text, currency text, workers bigint, lower_quartile bigint, median bigint,
    upper_quartile bigint)
  language sql stable security definer set search_path = '' set work_mem = '64MB' set jit = off
  begin atomic
    with earning as (
      select case when 'sex' = any (cut) then j.sex end as sex,
             case when 'worker-group' = any (cut) then coalesce(j.worker_group, 'UNKNOWN') end as worker_group,
             j.earnings_currency as currency, j.earnings_minor as minor
      from insight.main_jobs(report.caller(), as_of) j
      where j.earnings_minor is not null
    ),
    ranked as (
      select e.sex, e.worker_group, e.currency, e.minor,
             row_number() over (partition by e.sex, e.worker_group, e.currency order by e.minor) as rank,
             count(*) over (partition by e.sex, e.worker_group, e.currency) as workers
      from earning e
    ),
    middle as (
      select r.sex, r.worker_group, r.currency, r.workers,
             avg(r.minor) filter (where abs(r.rank - (r.workers + 3) / 4) <= 2) as lower_quartile,
             avg(r.minor) filter (where abs(r.rank - (r.workers + 1) / 2) <= 2) as median,
             avg(r.minor) filter (where abs(r.rank - (3 * r.workers + 1) / 4) <= 2) as upper_quartile
      from ranked r
      group by r.sex, r.worker_group, r.currency, r.workers
    )
    select m.sex, m.worker_group, m.currency, m.workers,
           case when m.workers >= 20 then report.two_digits(m.lower_quartile) end,
           case when m.workers >= 5 then report.two_digits(m.median) end,
           case when m.workers >= 20 then report.two_digits(m.upper_quartile) end
    from middle m;
  end;

grant create on schema report to insight_reports;
alter function report.r32_within(date, text[]) owner to insight_reports;
revoke create on schema report from insight_reports;
revoke all on function report.two_digits(numeric), report.r32_within(date, text[]) from public;
grant execute on function report.two_digits(numeric) to insight_reports;
grant execute on function report.r32_within(date, text[]) to insight_app;
