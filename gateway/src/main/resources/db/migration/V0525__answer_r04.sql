-- R04: what was counted of the members of affiliates, declared, verified and paid-up apart. A count is told between the
-- two parties of an affiliation, so each reads it of its own affiliations only: as the parent looking down, as the
-- affiliate looking up. Whoever is no party, a grandparent too, gets no row.
--
-- Without `today` a past affiliation is told too; with it only while it lasts, for leaving ends the parent's view.
create function report.r04(days date[], today date, looking_down boolean)
  returns table (
    on_day date, organisation_id uuid, organisation_name text, kind text, total bigint, women bigint, method text,
    counted_on date)
  language sql stable security definer set search_path = ''
  begin atomic
    with mine as (
      select a.org_id, a.affiliation_id, a.affiliate_id as other_id
      from insight.affiliation a
      where looking_down and a.parent_id = report.caller() and a.kind in ('UNION', 'SECOND_TIER')
      union all
      select a.org_id, a.affiliation_id, a.parent_id
      from insight.affiliation a
      where not looking_down and a.affiliate_id = report.caller() and a.kind in ('UNION', 'SECOND_TIER')
    ),
    standing as (
      select d.on_day, m.org_id, m.affiliation_id, m.other_id
      from unnest(days) as d(on_day)
      cross join mine m
      where exists (
          select from insight.affiliation_period p
          where p.org_id = m.org_id and p.affiliation_id = m.affiliation_id
            and p.state in ('ACTIVE', 'IN_ARREARS', 'SUSPENDED') and p.from_day <= d.on_day and p.to_day > d.on_day)
        and (today is null or exists (
          select from insight.affiliation_period p
          where p.org_id = m.org_id and p.affiliation_id = m.affiliation_id
            and p.state in ('ACTIVE', 'IN_ARREARS', 'SUSPENDED') and p.from_day <= today and p.to_day > today))
    ),
    newest as (
      select distinct on (s.on_day, s.other_id, c.kind)
             s.on_day, s.other_id, c.kind, c.total, c.women, c.method, c.as_of
      from standing s
      join insight.affiliation_count c
        on c.org_id = s.org_id and c.affiliation_id = s.affiliation_id and c.as_of <= s.on_day
      order by s.on_day, s.other_id, c.kind, c.as_of desc, c.recorded_at desc, c.ordinal desc
    )
    select s.on_day, s.other_id, o.name, n.kind, n.total, n.women, n.method, n.as_of
    from (select distinct st.on_day, st.other_id from standing st) s
    left join newest n on n.on_day = s.on_day and n.other_id = s.other_id
    left join insight.organisation o on o.organisation_id = s.other_id;
  end;

grant create on schema report to insight_reports;
alter function report.r04(date[], date, boolean) owner to insight_reports;
revoke create on schema report from insight_reports;
revoke all on function report.r04(date[], date, boolean) from public;
grant execute on function report.r04(date[], date, boolean) to insight_app;
