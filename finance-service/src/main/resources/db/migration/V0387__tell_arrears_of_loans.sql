-- How every loan of which something is owed stood at the end of a day, as known at an instant: from the schedule that was in
-- force, the repayments that had taken effect and the steps the loan had taken (docs/adr/0084). What is paid of each part
-- lies on the oldest instalments.
create function finance.loan_standings(p_org uuid, p_as_of date, p_known_at timestamptz)
    returns table (
        loan_id uuid, product_id uuid, fund_id uuid, currency text, state text, grace_days integer,
        outstanding_minor bigint, overdue_since date, days_late integer, late_minor bigint, provision_ppm integer)
    language sql
    stable
    set search_path = pg_catalog
as $$
    with standing as (
        select distinct on (s.loan_id) s.loan_id, s.state
        from finance.loan_step s
        where s.org_id = p_org and s.effective_on <= p_as_of and s.recorded_at <= p_known_at
        order by s.loan_id, s.number desc),
    paid as (
        select r.loan_id, sum(r.principal_minor) as principal, sum(r.interest_minor) as interest, sum(r.fees_minor) as fees
        from finance.loan_repayments(p_org, p_as_of, p_known_at) r
        group by r.loan_id),
    asked as (
        select i.loan_id, i.due_on, i.principal_minor,
               sum(i.principal_minor) over upto - coalesce(p.principal, 0) as principal,
               sum(i.interest_minor) over upto - coalesce(p.interest, 0) as interest,
               sum(i.fees_minor) over upto - coalesce(p.fees, 0) as fees,
               coalesce(p.principal, 0) as paid_principal
        from finance.loan_instalments(p_org, p_as_of, p_known_at) i
        left join paid p on p.loan_id = i.loan_id
        window upto as (partition by i.loan_id order by i.number)),
    owed as (
        select a.loan_id, (sum(a.principal_minor) - min(a.paid_principal))::bigint as outstanding_minor,
               min(a.due_on) filter (
                   where a.due_on < p_as_of and (a.principal > 0 or a.interest > 0 or a.fees > 0)) as overdue_since,
               coalesce(max(greatest(a.principal, 0) + greatest(a.interest, 0) + greatest(a.fees, 0))
                   filter (where a.due_on < p_as_of), 0)::bigint as late_minor
        from asked a
        group by a.loan_id)
    select l.id, l.product_id, l.fund_id, l.currency, s.state, t.grace_days, o.outstanding_minor, o.overdue_since,
           late.days, o.late_minor,
           (select t.provision_ppm[max(n)] from generate_subscripts(t.provision_from_days, 1) as class (n)
            where t.provision_from_days[n] <= late.days)
    from standing s
    join finance.loan l on l.org_id = p_org and l.id = s.loan_id
    join finance.loan_product_revision t on t.org_id = p_org and t.id = l.terms_id
    join owed o on o.loan_id = l.id
    cross join lateral (select coalesce(p_as_of - o.overdue_since, 0) as days) late
    where s.state in ('DISBURSED', 'IN_ARREARS', 'RESTRUCTURED');
$$;
revoke all on function finance.loan_standings(uuid, date, timestamptz) from public;
grant execute on function finance.loan_standings(uuid, date, timestamptz) to finance_app;

-- What had to be provided for loans that may be lost, at the end of a day, and how much of it was booked with the day; what
-- is provided, the ledger says.
create table finance.loan_provision (
    org_id uuid not null,
    id uuid not null,
    fund_id uuid not null,
    currency text not null,
    provided_on date not null,
    required_minor bigint not null,
    change_minor bigint not null,
    entry_id uuid,
    recorded_at timestamptz not null,
    constraint loan_provision_pk primary key (org_id, id),
    constraint loan_provision_once unique (org_id, fund_id, currency, provided_on),
    constraint loan_provision_fund_fk foreign key (org_id, fund_id) references finance.fund (org_id, id),
    constraint loan_provision_entry_fk foreign key (org_id, entry_id) references finance.journal_entry (org_id, id),
    constraint loan_provision_not_negative check (required_minor >= 0),
    constraint loan_provision_booked check ((change_minor = 0) = (entry_id is null))
);
create index loan_provision_by_day on finance.loan_provision (org_id, provided_on, id);
create index loan_provision_by_recorded_at on finance.loan_provision (org_id, recorded_at, id);

alter table finance.loan_provision enable row level security;
alter table finance.loan_provision force row level security;
create policy own_organisation on finance.loan_provision to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert on finance.loan_provision to finance_app;
create trigger loan_provision_append_only before update or delete or truncate on finance.loan_provision
    for each statement execute function finance.refuse_journal_change();
