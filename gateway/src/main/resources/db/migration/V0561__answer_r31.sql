-- R31 inside one organisation: of each currency what was told last of the nearest day until one that is asked for.
create function report.r31_within(as_of date)
  returns table (effective_on date, currency text, allowance bigint, loans jsonb, ratios jsonb)
  language sql stable security definer set search_path = ''
  begin atomic
    select distinct on (t.figures_id) t.effective_on, t.currency, t.allowance_minor, t.loans, t.ratios
    from insight.figures_told t
    where t.org_id = report.caller() and t.effective_on <= as_of
    order by t.figures_id, t.effective_on desc, t.version desc;
  end;

-- R31 above one organisation: of the caller's organisation and all below it, on the day and today, what each filed for the
-- day and may be told. Who filed nothing is told without a figure.
create function report.r31_above(as_of date, today date)
  returns table (affiliate_id uuid, affiliate_name text, currency text, figure text, value bigint)
  language sql stable security definer set search_path = ''
  begin atomic
    with standing as (
      select t.id from insight.closure(report.caller(), as_of) as t(id)
      intersect
      select t.id from insight.closure(report.caller(), today) as t(id)
    )
    select s.id, o.name, f.currency, f.figure, f.value
    from standing s
    -- One organisation after the other, by key: how many there are below, the planner cannot know, and would read everybody's.
    left join lateral (
      select f.currency, f.figure, f.value from insight.filed_figure f
      where f.org_id = s.id and f.as_of = r31_above.as_of
      offset 0) f on true
    left join insight.organisation o on o.organisation_id = s.id;
  end;

grant create on schema report to insight_reports;
alter function report.r31_within(date) owner to insight_reports;
alter function report.r31_above(date, date) owner to insight_reports;
revoke create on schema report from insight_reports;
revoke all on function report.r31_within(date), report.r31_above(date, date) from public;
grant execute on function report.r31_within(date), report.r31_above(date, date) to insight_app;
