-- National rates of informal employment as ILOSTAT publishes them: a data set that the administration brings in, no
-- projection. A rebuild does not touch it, for no event tells it again.
create table insight.informal_employment_rate (
  country text not null,
  year int not null,
  sex text not null,
  rate numeric(6, 3) not null,
  source text not null,
  status text,
  indicator_note text,
  source_note text,
  imported_at timestamptz not null,
  constraint informal_employment_rate_pk primary key (country, year, sex),
  constraint informal_employment_rate_country check (country ~ '^[A-Z]{2}$'),
  constraint informal_employment_rate_year check (year between 1900 and 2200),
  constraint informal_employment_rate_sex check (sex in ('TOTAL', 'FEMALE', 'MALE', 'OTHER')),
  constraint informal_employment_rate_percent check (rate between 0 and 100)
);
grant select, insert, update on insight.informal_employment_rate to insight_projector;
grant select on insight.informal_employment_rate to insight_reports;
alter table insight.informal_employment_rate enable row level security;
alter table insight.informal_employment_rate force row level security;
create policy informal_employment_rate_projector on insight.informal_employment_rate for all to insight_projector
  using (true) with check (true);
create policy informal_employment_rate_reports on insight.informal_employment_rate for select to insight_reports
  using (true);

alter table insight.organisation add column country text;

-- The latest year, until that of the day, which the data set has of the country of the caller's organisation.
create function report.informal_employment(as_of date)
  returns table (
    country text, year int, sex text, rate numeric, source text, status text, indicator_note text, source_note text)
  language sql stable security definer set search_path = ''
  begin atomic
    select r.country, r.year, r.sex, r.rate, r.source, r.status, r.indicator_note, r.source_note
    from insight.organisation o
    join insight.informal_employment_rate r on r.country = o.country
    where o.organisation_id = report.caller()
      and r.year = (
        select max(l.year) from insight.informal_employment_rate l
        where l.country = o.country and l.year <= extract(year from as_of))
    order by r.sex;
  end;

grant create on schema report to insight_reports;
alter function report.informal_employment(date) owner to insight_reports;
revoke create on schema report from insight_reports;
revoke all on function report.informal_employment(date) from public;
grant execute on function report.informal_employment(date) to insight_app;
