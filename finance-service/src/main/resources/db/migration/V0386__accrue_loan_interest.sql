-- Interest of loans is a function of their schedules (docs/adr/0083). Kept is only what the ledger does not know: up to
-- which day it was accrued. Of all loans of a fund in a currency: what their days had borne at the end of a day since they
-- were paid out, and how much of that was booked with the day. A day is accrued once, whoever races.
create table finance.loan_accrual (
    org_id uuid not null,
    id uuid not null,
    fund_id uuid not null,
    currency text not null,
    accrued_on date not null,
    accrued_minor bigint not null,
    change_minor bigint not null,
    entry_id uuid,
    recorded_at timestamptz not null,
    constraint loan_accrual_pk primary key (org_id, id),
    constraint loan_accrual_once unique (org_id, fund_id, currency, accrued_on),
    constraint loan_accrual_fund_fk foreign key (org_id, fund_id) references finance.fund (org_id, id),
    constraint loan_accrual_entry_fk foreign key (org_id, entry_id) references finance.journal_entry (org_id, id),
    constraint loan_accrual_not_negative check (accrued_minor >= 0),
    constraint loan_accrual_booked check ((change_minor = 0) = (entry_id is null))
);
create index loan_accrual_by_recorded_at on finance.loan_accrual (org_id, recorded_at, id);
create index loan_accrual_by_day on finance.loan_accrual (org_id, accrued_on, id);

alter table finance.loan_accrual enable row level security;
alter table finance.loan_accrual force row level security;
create policy own_organisation on finance.loan_accrual to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert on finance.loan_accrual to finance_app;
create trigger loan_accrual_append_only before update or delete or truncate on finance.loan_accrual
    for each statement execute function finance.refuse_journal_change();

-- The housekeeping login looks for organisations whose days wait to be accrued; it sees when, and nothing of the money.
grant select (org_id, id, fund_id, currency) on finance.loan to finance_relay;
create policy keeping_house on finance.loan for select to finance_relay using (true);
grant select (org_id, loan_id, effective_on) on finance.loan_schedule to finance_relay;
create policy keeping_house on finance.loan_schedule for select to finance_relay using (true);
grant select (org_id, fund_id, currency, accrued_on) on finance.loan_accrual to finance_relay;
create policy keeping_house on finance.loan_accrual for select to finance_relay using (true);

-- What all loans of a fund in a currency had borne of interest at the end of each of some days, each by the revision of its
-- schedule that was in force then. The interest of an instalment is spread over its days; what is rounded is carried on, so
-- that on the day it is due it is all. Products fit: an instalment's interest is at most 10^13, its days some ten thousand.
create function finance.loan_accrued(p_org uuid, p_fund uuid, p_currency text, p_from date, p_through date)
    returns table (accrued_on date, accrued_minor bigint)
    language sql
    stable
    set search_path = pg_catalog
as $$
    with revision as (
        select s.loan_id, s.revision, s.effective_on as from_on,
               coalesce(lead(s.effective_on) over each_loan - 1, date 'infinity') as through_on,
               first_value(s.effective_on) over each_loan as paid_out_on
        from finance.loan l
        join finance.loan_schedule s on s.org_id = p_org and s.loan_id = l.id
        where l.org_id = p_org and l.fund_id = p_fund and l.currency = p_currency
        window each_loan as (partition by s.loan_id order by s.revision)),
    instalment as materialized (
        select r.from_on, r.through_on, i.interest_minor, i.due_on,
               coalesce(lag(i.due_on) over (partition by i.loan_id, i.revision order by i.number), r.paid_out_on)
                   as starts_on
        from revision r
        join finance.loan_instalment i on i.org_id = p_org and i.loan_id = r.loan_id and i.revision = r.revision
        where r.from_on <= p_through and r.through_on >= p_from),
    -- Whatever is due at the first day and stands through the last is the same for each of them.
    settled as (
        select coalesce(sum(i.interest_minor), 0) as minor
        from instalment i
        where i.due_on <= p_from and i.from_on <= p_from and i.through_on >= p_through),
    running as (
        select day.on_day, sum(case
                   when i.due_on <= day.on_day then i.interest_minor
                   else (2 * i.interest_minor * (day.on_day - i.starts_on) + (i.due_on - i.starts_on))
                       / (2 * (i.due_on - i.starts_on))
               end) as minor
        from (select p_from + n as on_day from generate_series(0, p_through - p_from) as after (n)) day
        join instalment i on i.from_on <= day.on_day and i.through_on >= day.on_day
            and (i.starts_on < day.on_day or i.due_on <= day.on_day)
        where not (i.due_on <= p_from and i.from_on <= p_from and i.through_on >= p_through)
        group by day.on_day)
    select p_from + n, (s.minor + coalesce(r.minor, 0))::bigint
    from generate_series(0, p_through - p_from) as after (n)
    cross join settled s
    left join running r on r.on_day = p_from + n
    order by 1;
$$;
revoke all on function finance.loan_accrued(uuid, uuid, text, date, date) from public;
grant execute on function finance.loan_accrued(uuid, uuid, text, date, date) to finance_app;
