-- R30: what is missing in the records of members, what may be recorded twice, and what nobody has touched for long.
alter table insight.person add column recorded_at timestamptz;

-- Each person record on the roll of an organisation, with what is known of it now.
create function insight.record_quality(asking uuid, as_of date)
  returns table (
    person_id uuid, unit_id uuid, sex text, is_without_birth_year boolean, is_without_contact boolean,
    is_without_identifier boolean, is_without_work_profile boolean, may_be_duplicate boolean, is_stale boolean)
  language sql stable set search_path = ''
  begin atomic
    select r.person_id, p.home_unit_id, coalesce(p.sex, 'UNKNOWN'), p.birth_year is null,
           p.has_contact_point is not true, p.has_identifier is not true, j.person_id is null, d.person_id is not null,
           p.recorded_at < (as_of - interval '2 years')::timestamp at time zone 'UTC'
    from (
      select distinct m.person_id
      from insight.membership_period m
      where m.org_id = asking
        and m.state in ('ACTIVE', 'SUSPENDED') and m.from_day <= as_of and m.to_day > as_of
    ) r
    left join insight.person p on p.org_id = asking and p.person_id = r.person_id
    left join (
      select distinct w.person_id
      from insight.work_profile w
      where w.org_id = asking and not w.withdrawn and w.valid_from <= as_of and w.valid_to > as_of
    ) j on j.person_id = r.person_id
    left join (
      select distinct unnest(c.person_ids) as person_id
      from insight.duplicate_candidate c
      where c.org_id = asking and c.state = 'OPEN'
    ) d on d.person_id = r.person_id;
  end;

create function report.r30_within(as_of date, cut text[])
  returns table (
    unit_id uuid, unit_name text, sex text, records bigint, missing_sex bigint, missing_birth_year bigint,
    missing_contact bigint, missing_identifier bigint, missing_work_profile bigint, open_duplicates bigint, stale bigint)
  language sql stable security definer set search_path = '' set work_mem = '64MB' set jit = off
  begin atomic
    select c.cut_unit, min(u.name), c.cut_sex, count(*), count(*) filter (where c.sex = 'UNKNOWN'),
           count(*) filter (where c.is_without_birth_year), count(*) filter (where c.is_without_contact),
           count(*) filter (where c.is_without_identifier), count(*) filter (where c.is_without_work_profile),
           count(*) filter (where c.may_be_duplicate), count(*) filter (where c.is_stale)
    from (
      select q.*, case when 'unit' = any (cut) then q.unit_id end as cut_unit,
             case when 'sex' = any (cut) then q.sex end as cut_sex
      from insight.record_quality(report.caller(), as_of) q
    ) c
    left join insight.unit u on u.org_id = report.caller() and u.unit_id = c.cut_unit
    group by c.cut_unit, c.cut_sex;
  end;

-- Above one organisation: shares in whole percents, issued once for each organisation, whoever asks. Only of what no
-- table of R01 or R10 counts: with the members of an affiliate a share tells a count, and a count of R01's could be one
-- that is hidden there.
create table insight.issued_quality (
  org_id uuid not null,
  month_end date not null,
  issued_at timestamptz not null,
  missing_contact numeric(3, 2),
  missing_identifier numeric(3, 2),
  open_duplicates numeric(3, 2),
  stale numeric(3, 2),
  constraint issued_quality_pk primary key (org_id, month_end),
  constraint issued_quality_is_a_month_end check (extract(day from month_end + 1) = 1)
);
grant select, insert on insight.issued_quality to insight_projector;
grant select on insight.issued_quality to insight_reports;
alter table insight.issued_quality enable row level security;
alter table insight.issued_quality force row level security;
create policy issued_quality_read on insight.issued_quality for select to insight_projector using (true);
create policy issued_quality_issue on insight.issued_quality for insert to insight_projector with check (true);
create policy issued_quality_reports on insight.issued_quality for select to insight_reports using (true);

-- Null where it would tell of a few, those who have it or those who lack it.
create function insight.share(part bigint, whole bigint) returns numeric
  language sql immutable
  return case
    when whole < 5 or part between 1 and 4 or whole - part between 1 and 4 then null
    else round(part::numeric / whole, 2)
  end;

-- Issues what is not issued yet, for an organisation and all below it; nothing before the source is complete up to the
-- end of the month everywhere.
create function insight.issue_quality(root uuid, as_of date, today date, at timestamptz) returns void
  language sql set search_path = ''
  begin atomic
    insert into insight.issued_quality
      (org_id, month_end, issued_at, missing_contact, missing_identifier, open_duplicates, stale)
    select s.id, as_of, at, q.missing_contact, q.missing_identifier, q.open_duplicates, q.stale
    from (
      select c.id from insight.closure(root, as_of) as c(id)
      intersect
      select c.id from insight.closure(root, today) as c(id)
    ) s
    cross join lateral (
      select insight.share(count(*) filter (where r.is_without_contact), count(*)) as missing_contact,
             insight.share(count(*) filter (where r.is_without_identifier), count(*)) as missing_identifier,
             insight.share(count(*) filter (where r.may_be_duplicate), count(*)) as open_duplicates,
             insight.share(count(*) filter (where r.is_stale), count(*)) as stale
      from insight.record_quality(s.id, as_of) r
    ) q
    where report.complete_up_to('membership') >= (as_of + 1)::timestamp at time zone '+12'
      and not exists (select from insight.issued_quality i where i.org_id = s.id and i.month_end = as_of)
    on conflict do nothing;
  end;

create function report.r30_affiliates(as_of date, today date)
  returns table (
    organisation_id uuid, organisation_name text, missing_contact numeric, missing_identifier numeric,
    open_duplicates numeric, stale numeric)
  language sql stable security definer set search_path = ''
  begin atomic
    select s.id, o.name, i.missing_contact, i.missing_identifier, i.open_duplicates, i.stale
    from (
      select c.id from insight.closure(report.caller(), as_of) as c(id)
      intersect
      select c.id from insight.closure(report.caller(), today) as c(id)
    ) s
    left join insight.issued_quality i on i.org_id = s.id and i.month_end = as_of
    left join insight.organisation o on o.organisation_id = s.id;
  end;

grant create on schema report to insight_reports;
alter function report.r30_within(date, text[]) owner to insight_reports;
alter function report.r30_affiliates(date, date) owner to insight_reports;
revoke create on schema report from insight_reports;
revoke all on function
  insight.record_quality(uuid, date), insight.share(bigint, bigint), insight.issue_quality(uuid, date, date, timestamptz),
  report.r30_within(date, text[]), report.r30_affiliates(date, date) from public;
grant execute on function insight.record_quality(uuid, date) to insight_reports, insight_projector;
grant execute on function insight.share(bigint, bigint), insight.issue_quality(uuid, date, date, timestamptz)
  to insight_projector;
grant execute on function report.r30_within(date, text[]), report.r30_affiliates(date, date) to insight_app;
