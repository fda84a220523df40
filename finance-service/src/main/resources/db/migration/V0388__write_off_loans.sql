-- That a loan is no longer expected: proposed by one person, approved by another. What is lost of principal is taken from what
-- was provided; what is not paid of interest is not income any more (docs/adr/0084).
create table finance.loan_write_off (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    loan_id uuid not null,
    state text not null,
    reason text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    -- Once it is approved; its entry has the same id.
    effective_on date,
    written_off_minor bigint,
    constraint loan_write_off_pk primary key (org_id, id),
    constraint loan_write_off_loan_fk foreign key (org_id, loan_id) references finance.loan (org_id, id),
    constraint loan_write_off_state_known check (state in ('PROPOSED', 'APPROVED', 'WITHDRAWN')),
    constraint loan_write_off_reason_known
        check (reason in ('DEATH', 'DISASTER', 'NOT_FOUND', 'NO_MEANS', 'BARRED_BY_TIME', 'OTHER')),
    constraint loan_write_off_decided
        check ((state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint loan_write_off_approved
        check ((state = 'APPROVED') = (effective_on is not null) and (effective_on is null) = (written_off_minor is null)),
    constraint loan_write_off_by_another check (state <> 'APPROVED' or decided_by <> proposed_by),
    constraint loan_write_off_not_negative check (written_off_minor >= 0)
);
create unique index loan_write_off_once on finance.loan_write_off (org_id, loan_id) where state <> 'WITHDRAWN';
create index loan_write_off_by_proposed_at on finance.loan_write_off (org_id, proposed_at, id);

alter table finance.loan_write_off enable row level security;
alter table finance.loan_write_off force row level security;
create policy own_organisation on finance.loan_write_off to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update (version, state, decided_by, decided_at, effective_on, written_off_minor)
    on finance.loan_write_off to finance_app;

-- All that is owed may be called in at once.
alter table finance.loan_schedule drop constraint loan_schedule_cause_known;
alter table finance.loan_schedule add constraint loan_schedule_cause_known
    check (cause in ('DISBURSEMENT', 'PREPAYMENT', 'RESTRUCTURING', 'MORATORIUM', 'CALLED_IN'));

-- As before (V0386), but from the day a loan is written off, with what was paid of its interest alone.
create or replace function finance.loan_accrued(p_org uuid, p_fund uuid, p_currency text, p_from date, p_through date)
    returns table (accrued_on date, accrued_minor bigint)
    language sql
    stable
    set search_path = pg_catalog
as $$
    with written_off as materialized (
        select w.loan_id, w.effective_on
        from finance.loan_write_off w
        where w.org_id = p_org and w.state = 'APPROVED' and w.effective_on <= p_through),
    revision as (
        select s.loan_id, s.revision, s.effective_on as from_on,
               least(coalesce(lead(s.effective_on) over each_loan, date 'infinity'),
                   coalesce(w.effective_on, date 'infinity')) - 1 as through_on,
               first_value(s.effective_on) over each_loan as paid_out_on
        from finance.loan l
        join finance.loan_schedule s on s.org_id = p_org and s.loan_id = l.id
        left join written_off w on w.loan_id = l.id
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
        group by day.on_day),
    -- Of a loan that was written off, what was paid of interest.
    kept as (
        select w.effective_on as from_on, sum(r.interest_minor) as minor
        from written_off w
        join finance.loan l on l.org_id = p_org and l.id = w.loan_id and l.fund_id = p_fund and l.currency = p_currency
        cross join lateral finance.loan_repayments(p_org, date 'infinity', timestamptz 'infinity', l.id) r
        group by w.effective_on)
    select p_from + n, (s.minor + coalesce(r.minor, 0)
        + coalesce((select sum(k.minor) from kept k where k.from_on <= p_from + n), 0))::bigint
    from generate_series(0, p_through - p_from) as after (n)
    cross join settled s
    left join running r on r.on_day = p_from + n
    order by 1;
$$;
