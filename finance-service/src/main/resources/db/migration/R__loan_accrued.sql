-- What loans of a fund have borne of interest at the end of each day. What stands the same on every day is added up at once.
-- Of a loan in duplum no more is accrued than was paid of its interest and may still be demanded: as much as was owed of
-- principal when its oldest open instalment fell due (docs/adr/0083); that is asked loan by loan.
create or replace function finance.loan_accrued(p_org uuid, p_fund uuid, p_currency text, p_from date, p_through date)
    returns table (accrued_on date, accrued_minor bigint)
    language sql
    stable
    set search_path = pg_catalog
as $$
    with day as (
        select p_from + n as on_day from generate_series(0, p_through - p_from) as after (n)),
    written_off as materialized (
        select w.loan_id, w.effective_on
        from finance.loan_write_off w
        where w.org_id = p_org and w.state = 'APPROVED' and w.effective_on <= p_through),
    revision as (
        select s.loan_id, s.revision, t.in_duplum, s.effective_on as from_on,
               least(coalesce(lead(s.effective_on) over each_loan, date 'infinity'),
                   coalesce(w.effective_on, date 'infinity')) - 1 as through_on,
               first_value(s.effective_on) over each_loan as paid_out_on
        from finance.loan l
        join finance.loan_product_revision t on t.org_id = p_org and t.id = l.terms_id
        join finance.loan_schedule s on s.org_id = p_org and s.loan_id = l.id
        left join written_off w on w.loan_id = l.id
        where l.org_id = p_org and l.fund_id = p_fund and l.currency = p_currency
        window each_loan as (partition by s.loan_id order by s.revision)),
    instalment as materialized (
        select r.loan_id, r.revision, r.in_duplum, r.from_on, r.through_on, i.number, i.due_on,
               i.principal_minor, i.interest_minor, i.fees_minor,
               coalesce(lag(i.due_on) over (partition by i.loan_id, i.revision order by i.number), r.paid_out_on)
                   as starts_on
        from revision r
        join finance.loan_instalment i on i.org_id = p_org and i.loan_id = r.loan_id and i.revision = r.revision
        where r.from_on <= p_through and r.through_on >= p_from),
    -- Whatever is due at the first day and stands through the last is the same for each of them.
    settled as (
        select coalesce(sum(i.interest_minor), 0) as minor
        from instalment i
        where not i.in_duplum and i.due_on <= p_from and i.from_on <= p_from and i.through_on >= p_through),
    running as (
        select day.on_day, sum(case
                   when i.due_on <= day.on_day then i.interest_minor
                   else (2 * i.interest_minor * (day.on_day - i.starts_on) + (i.due_on - i.starts_on))
                       / (2 * (i.due_on - i.starts_on))
               end) as minor
        from day
        join instalment i on i.from_on <= day.on_day and i.through_on >= day.on_day
            and (i.starts_on < day.on_day or i.due_on <= day.on_day)
        where not i.in_duplum and not (i.due_on <= p_from and i.from_on <= p_from and i.through_on >= p_through)
        group by day.on_day),
    sheet as materialized (
        select i.*, sum(i.principal_minor) over so_far as principal_through,
               sum(i.interest_minor) over so_far as interest_through, sum(i.fees_minor) over so_far as fees_through
        from instalment i
        where i.in_duplum
        window so_far as (partition by i.loan_id, i.revision order by i.number)),
    repayment as materialized (
        select r.*
        from finance.loan_repayment r
        where r.org_id = p_org and r.effective_on <= p_through and r.loan_id in (select s.loan_id from sheet s)),
    change as (
        select r.loan_id, r.effective_on as on_day, r.principal_minor, r.interest_minor, r.fees_minor
        from repayment r
        union all
        select r.loan_id, greatest(r.effective_on, back.effective_on), - r.principal_minor, - r.interest_minor, - r.fees_minor
        from repayment r
        join finance.journal_entry back on back.org_id = p_org and back.target_id = r.id),
    paid as (
        select l.loan_id, day.on_day, coalesce(sum(c.principal_minor), 0) as principal_minor,
               coalesce(sum(c.interest_minor), 0) as interest_minor, coalesce(sum(c.fees_minor), 0) as fees_minor
        from (select distinct s.loan_id from sheet s) l
        cross join day
        left join change c on c.loan_id = l.loan_id and c.on_day <= day.on_day
        group by l.loan_id, day.on_day),
    capped as (
        select p.on_day, least(
                   sum(case
                       when s.due_on <= p.on_day then s.interest_minor
                       when s.starts_on >= p.on_day then 0
                       else (2 * s.interest_minor * (p.on_day - s.starts_on) + (s.due_on - s.starts_on))
                           / (2 * (s.due_on - s.starts_on))
                   end),
                   p.interest_minor + coalesce(sum(s.principal_minor) filter (
                       where s.principal_through > p.principal_minor or s.interest_through > p.interest_minor
                           or s.fees_through > p.fees_minor), 0)) as minor
        from paid p
        join sheet s on s.loan_id = p.loan_id and p.on_day between s.from_on and s.through_on
        group by p.loan_id, p.on_day, p.interest_minor),
    -- Of a loan that was written off, what was paid of interest.
    kept as (
        select w.effective_on as from_on, sum(r.interest_minor) as minor
        from written_off w
        join finance.loan l on l.org_id = p_org and l.id = w.loan_id and l.fund_id = p_fund and l.currency = p_currency
        cross join lateral finance.loan_repayments(p_org, date 'infinity', timestamptz 'infinity', l.id) r
        group by w.effective_on)
    select day.on_day, (s.minor + coalesce(r.minor, 0)
        + coalesce((select sum(c.minor) from capped c where c.on_day = day.on_day), 0)
        + coalesce((select sum(k.minor) from kept k where k.from_on <= day.on_day), 0))::bigint
    from day
    cross join settled s
    left join running r on r.on_day = day.on_day
    order by 1;
$$;
