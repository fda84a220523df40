-- What affiliates and their parents settled between them; finance tells a fee once, when both have stated the same.
create table insight.affiliation_fee (
  org_id uuid not null,
  fee_id uuid not null,
  version bigint not null,
  affiliation_id uuid not null,
  parent_id uuid not null,
  effective_on date not null,
  period_to date not null,
  members bigint not null,
  amount_minor bigint not null,
  currency text not null,
  constraint affiliation_fee_pk primary key (org_id, fee_id),
  constraint affiliation_fee_version_positive check (version > 0)
);
create index affiliation_fee_parent on insight.affiliation_fee (parent_id, effective_on);

grant select, insert, truncate on insight.affiliation_fee to insight_projector;
grant select on insight.affiliation_fee to insight_reports;
alter table insight.affiliation_fee enable row level security;
alter table insight.affiliation_fee force row level security;
create policy affiliation_fee_projector on insight.affiliation_fee for all to insight_projector
  using (true) with check (true);
create policy affiliation_fee_reports on insight.affiliation_fee for select to insight_reports using (true);

-- The tables that a new version of the projections empties, in one place: a table that is missing here would keep what
-- the replay then doubles or never corrects.
create or replace function insight.begin_projection(wanted int) returns void
  language plpgsql set search_path = ''
as $$
declare
  known int;
begin
  insert into insight.projection (version) values (wanted) on conflict do nothing;
  select p.version into known from insight.projection p for update;
  if known > wanted then
    raise exception 'the projections are of version %, this projector writes version %', known, wanted
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  if known < wanted then
    truncate insight.organisation, insight.affiliation, insight.affiliation_period, insight.affiliation_count,
      insight.person, insight.person_erasure, insight.person_merge, insight.duplicate_candidate, insight.membership,
      insight.membership_period, insight.membership_unit_period, insight.subject_link, insight.unit,
      insight.work_profile, insight.main_job_period, insight.dues_told, insight.affiliation_fee;
    update insight.projection set version = wanted;
  end if;
end
$$;

-- R02 above one organisation: the fees that the caller's organisation settled with each of its own affiliates in the
-- twelve months until a day, by currency. A fee is told between its two parties, so whoever is no party, a grandparent
-- too, gets no row; and only while the affiliation lasts, for leaving ends the parent's view here.
create function report.r02_above(as_of date, today date)
  returns table (
    affiliate_id uuid, affiliate_name text, currency text, fees bigint, amount bigint, newest_period_to date,
    newest_members bigint)
  language sql stable security definer set search_path = ''
  begin atomic
    with standing as (
      select distinct a.org_id, a.affiliation_id, a.affiliate_id
      from insight.affiliation a
      where a.parent_id = report.caller()
        and not exists (
          select from unnest(array[as_of, today]) as d(on_day)
          where not exists (
            select from insight.affiliation_period p
            where p.org_id = a.org_id and p.affiliation_id = a.affiliation_id
              and p.state in ('ACTIVE', 'IN_ARREARS', 'SUSPENDED') and p.from_day <= d.on_day and p.to_day > d.on_day))
    ),
    fee as (
      select f.* from insight.affiliation_fee f
      where f.parent_id = report.caller()
        and f.effective_on > (as_of - interval '1 year')::date and f.effective_on <= as_of
    )
    select s.affiliate_id, min(o.name), f.currency, count(f.fee_id), coalesce(sum(f.amount_minor), 0)::bigint,
           max(f.period_to), (array_agg(f.members order by f.period_to desc, f.fee_id desc))[1]
    from standing s
    left join fee f on f.org_id = s.org_id and f.affiliation_id = s.affiliation_id
    left join insight.organisation o on o.organisation_id = s.affiliate_id
    group by s.affiliate_id, f.currency;
  end;

grant create on schema report to insight_reports;
alter function report.r02_above(date, date) owner to insight_reports;
revoke create on schema report from insight_reports;
revoke all on function report.r02_above(date, date) from public;
grant execute on function report.r02_above(date, date) to insight_app;
