-- That what is owed of a loan is to be paid by other terms: proposed by one person, approved by another. The schedule is a
-- revision like others; interest that is lent anew is a repayment of interest out of the loan's own account, with the id of
-- the restructuring (docs/adr/0093).
create table finance.loan_restructuring (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    loan_id uuid not null,
    state text not null,
    instalments integer not null,
    annual_rate_percent numeric(10, 6) not null,
    first_due_on date,
    unpaid_interest text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    -- Once it is approved.
    effective_on date,
    schedule_revision integer,
    capitalised_minor bigint,
    constraint loan_restructuring_pk primary key (org_id, id),
    constraint loan_restructuring_loan_fk foreign key (org_id, loan_id) references finance.loan (org_id, id),
    constraint loan_restructuring_revision_fk
        foreign key (org_id, loan_id, schedule_revision) references finance.loan_schedule (org_id, loan_id, revision),
    constraint loan_restructuring_state_known check (state in ('PROPOSED', 'APPROVED', 'WITHDRAWN')),
    constraint loan_restructuring_instalments_in_range check (instalments between 1 and 360),
    constraint loan_restructuring_rate_in_range check (annual_rate_percent between 0 and 1000),
    constraint loan_restructuring_interest_known check (unpaid_interest in ('STAYS_DUE', 'CAPITALISED')),
    constraint loan_restructuring_decided
        check ((state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint loan_restructuring_approved
        check ((state = 'APPROVED') = (effective_on is not null)
            and (effective_on is null) = (schedule_revision is null)
            and (effective_on is null) = (capitalised_minor is null)),
    constraint loan_restructuring_by_another check (state <> 'APPROVED' or decided_by <> proposed_by),
    constraint loan_restructuring_first_due_later check (first_due_on > effective_on),
    constraint loan_restructuring_capitalised
        check (capitalised_minor >= 0 and (capitalised_minor = 0 or unpaid_interest = 'CAPITALISED'))
);
create unique index loan_restructuring_once on finance.loan_restructuring (org_id, loan_id) where state = 'PROPOSED';
create index loan_restructuring_by_loan on finance.loan_restructuring (org_id, loan_id, decided_at);
create index loan_restructuring_by_proposed_at on finance.loan_restructuring (org_id, proposed_at, id);

alter table finance.loan_restructuring enable row level security;
alter table finance.loan_restructuring force row level security;
create policy own_organisation on finance.loan_restructuring to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert,
    update (version, state, decided_by, decided_at, effective_on, schedule_revision, capitalised_minor)
    on finance.loan_restructuring to finance_app;
