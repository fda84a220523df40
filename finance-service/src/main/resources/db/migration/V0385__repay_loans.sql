-- What repayments paid of loans. The money stands in the journal entry of the same id, and what is still owed of principal
-- is what the loan's account holds; here stands what the ledger does not know: which part of it was which. A repayment is
-- taken back by the reversal of its entry, and counts from then on as if it had never come (docs/adr/0083).
create table finance.loan_repayment (
    org_id uuid not null,
    id uuid not null,
    loan_id uuid not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    penalties_minor bigint not null,
    fees_minor bigint not null,
    interest_minor bigint not null,
    principal_minor bigint not null,
    -- The revision of the schedule that it made, if it made one.
    revision integer,
    constraint loan_repayment_pk primary key (org_id, id),
    constraint loan_repayment_entry_fk foreign key (org_id, id) references finance.journal_entry (org_id, id),
    constraint loan_repayment_loan_fk foreign key (org_id, loan_id) references finance.loan (org_id, id),
    constraint loan_repayment_revision_fk
        foreign key (org_id, loan_id, revision) references finance.loan_schedule (org_id, loan_id, revision),
    constraint loan_repayment_not_negative
        check (penalties_minor >= 0 and fees_minor >= 0 and interest_minor >= 0 and principal_minor >= 0),
    constraint loan_repayment_pays check (penalties_minor + fees_minor + interest_minor + principal_minor > 0)
);
create index loan_repayment_by_loan on finance.loan_repayment (org_id, loan_id, recorded_at, id);
create index loan_repayment_by_recorded_at on finance.loan_repayment (org_id, recorded_at, id);

alter table finance.loan_repayment enable row level security;
alter table finance.loan_repayment force row level security;
create policy own_organisation on finance.loan_repayment to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert on finance.loan_repayment to finance_app;
create trigger loan_repayment_append_only before update or delete or truncate on finance.loan_repayment
    for each statement execute function finance.refuse_journal_change();

-- The instalments of each loan, or of one, in the revision in force at the end of a day, as known at an instant. An
-- instalment bears the interest of the days after the one before was due, the first one of those after the money was out.
create function finance.loan_instalments(p_org uuid, p_as_of date, p_known_at timestamptz, p_loan uuid default null)
    returns table (
        loan_id uuid, number integer, starts_on date, due_on date, principal_minor bigint, interest_minor bigint,
        fees_minor bigint)
    language sql
    stable
    set search_path = pg_catalog
as $$
    with in_force as (
        select s.loan_id, max(s.revision) as revision, min(s.effective_on) as paid_out_on
        from finance.loan_schedule s
        where s.org_id = p_org and s.effective_on <= p_as_of and s.recorded_at <= p_known_at
          and (p_loan is null or s.loan_id = p_loan)
        group by s.loan_id)
    select i.loan_id, i.number, coalesce(lag(i.due_on) over (partition by i.loan_id order by i.number), f.paid_out_on),
           i.due_on, i.principal_minor, i.interest_minor, i.fees_minor
    from in_force f
    join finance.loan_instalment i on i.org_id = p_org and i.loan_id = f.loan_id and i.revision = f.revision
    order by i.loan_id, i.number;
$$;

-- Repayments that took effect up to the end of a day and had not been taken back by then, as known at an instant.
create function finance.loan_repayments(p_org uuid, p_as_of date, p_known_at timestamptz, p_loan uuid default null)
    returns setof finance.loan_repayment
    language sql
    stable
    set search_path = pg_catalog
as $$
    select r.*
    from finance.loan_repayment r
    where r.org_id = p_org and r.effective_on <= p_as_of and r.recorded_at <= p_known_at
      and (p_loan is null or r.loan_id = p_loan)
      and not exists (
          select from finance.journal_entry back
          where back.org_id = r.org_id and back.target_id = r.id
            and back.effective_on <= p_as_of and back.recorded_at <= p_known_at);
$$;

-- What the days up to one have borne of penalties: on principal and interest that are late by more than the days of grace,
-- for each day after these, by years of 365 days, rounded once. What is paid on a day bears none from the next day on, so
-- that whoever pays on the tenth day pays for ten.
create function finance.loan_penalties(p_org uuid, p_as_of date, p_known_at timestamptz, p_loan uuid default null)
    returns table (loan_id uuid, penalties_minor bigint)
    language sql
    stable
    set search_path = pg_catalog
as $$
    with charging as (
        select l.id, t.grace_days, (t.penalty_rate_percent * 1000000)::bigint as rate
        from finance.loan l
        join finance.loan_product_revision t on t.org_id = p_org and t.id = l.terms_id
        where l.org_id = p_org and (p_loan is null or l.id = p_loan) and l.number is not null
          and t.penalty_rate_percent > 0),
    change as (
        select i.loan_id, i.due_on + c.grace_days + 1 as on_day, i.principal_minor + i.interest_minor as minor
        from charging c
        join finance.loan_instalments(p_org, p_as_of, p_known_at, p_loan) i on i.loan_id = c.id
        where i.due_on + c.grace_days < p_as_of
        union all
        select r.loan_id, r.effective_on + 1, - r.principal_minor - r.interest_minor
        from charging c
        join finance.loan_repayments(p_org, p_as_of, p_known_at, p_loan) r on r.loan_id = c.id
        where r.effective_on < p_as_of),
    late as (
        select c.loan_id, c.on_day,
               sum(sum(c.minor)) over (partition by c.loan_id order by c.on_day) as minor,
               coalesce(lead(c.on_day) over (partition by c.loan_id order by c.on_day), p_as_of + 1) - c.on_day as days
        from change c
        group by c.loan_id, c.on_day)
    select c.id, finance.divide_half_even(sum(greatest(l.minor, 0) * l.days) * c.rate, 36500000000)
    from charging c
    join late l on l.loan_id = c.id
    group by c.id, c.rate;
$$;

do $$
declare
    signature text;
begin
    foreach signature in array array['loan_instalments(uuid, date, timestamptz, uuid)',
        'loan_repayments(uuid, date, timestamptz, uuid)', 'loan_penalties(uuid, date, timestamptz, uuid)']
    loop
        execute format('revoke all on function finance.%s from public', signature);
        execute format('grant execute on function finance.%s to finance_app', signature);
    end loop;
end
$$;
