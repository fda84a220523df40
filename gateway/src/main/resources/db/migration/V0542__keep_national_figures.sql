-- What ILOSTAT publishes of countries, whatever the indicator: rates of informal employment as before, and now employment
-- by section of activity and by major group of occupation. Brought in by the administration; no projection.
create table insight.national_figure (
  indicator text not null,
  country text not null,
  year int not null,
  sex text not null,
  code text not null,
  value numeric(15, 3) not null,
  source text not null,
  status text,
  indicator_note text,
  source_note text,
  imported_at timestamptz not null,
  constraint national_figure_pk primary key (country, indicator, year, sex, code),
  constraint national_figure_indicator
    check (indicator in ('INFORMAL_EMPLOYMENT', 'EMPLOYMENT_BY_ACTIVITY', 'EMPLOYMENT_BY_OCCUPATION')),
  constraint national_figure_country check (country ~ '^[A-Z]{2}$'),
  constraint national_figure_year check (year between 1900 and 2200),
  constraint national_figure_sex check (sex in ('TOTAL', 'FEMALE', 'MALE', 'OTHER')),
  constraint national_figure_code check (
    code = 'TOTAL' or indicator = 'EMPLOYMENT_BY_ACTIVITY' and code ~ '^[A-U]$'
    or indicator = 'EMPLOYMENT_BY_OCCUPATION' and code ~ '^[0-9]$'),
  constraint national_figure_value
    check (value >= 0 and (indicator <> 'INFORMAL_EMPLOYMENT' or value <= 100))
);
grant select, insert, update on insight.national_figure to insight_projector;
grant select on insight.national_figure to insight_reports;
alter table insight.national_figure enable row level security;
alter table insight.national_figure force row level security;
create policy national_figure_projector on insight.national_figure for all to insight_projector
  using (true) with check (true);
create policy national_figure_reports on insight.national_figure for select to insight_reports using (true);

-- The owner runs migrations and sees no row of a table that forces its policies.
alter table insight.informal_employment_rate no force row level security;
alter table insight.national_figure no force row level security;
insert into insight.national_figure
select 'INFORMAL_EMPLOYMENT', r.country, r.year, r.sex, 'TOTAL', r.rate, r.source, r.status, r.indicator_note,
       r.source_note, r.imported_at
from insight.informal_employment_rate r;
alter table insight.national_figure force row level security;
drop function report.informal_employment(date);
drop table insight.informal_employment_rate;

-- Of each asked indicator the latest year, until that of the day, which is known of the country of the caller's
-- organisation.
create function report.national_figures(as_of date, indicators text[])
  returns table (
    indicator text, country text, year int, sex text, code text, value numeric, source text, status text,
    indicator_note text, source_note text)
  language sql stable security definer set search_path = ''
  begin atomic
    select f.indicator, f.country, f.year, f.sex, f.code, f.value, f.source, f.status, f.indicator_note, f.source_note
    from insight.organisation o
    cross join unnest(indicators) as asked(indicator)
    cross join lateral (
      select max(l.year) as year from insight.national_figure l
      where l.country = o.country and l.indicator = asked.indicator and l.year <= extract(year from as_of)::int
    ) latest
    join insight.national_figure f
      on f.country = o.country and f.indicator = asked.indicator and f.year = latest.year
    where o.organisation_id = report.caller()
    order by f.indicator, f.code, f.sex;
  end;

grant create on schema report to insight_reports;
alter function report.national_figures(date, text[]) owner to insight_reports;
revoke create on schema report from insight_reports;
revoke all on function report.national_figures(date, text[]) from public;
grant execute on function report.national_figures(date, text[]) to insight_app;
