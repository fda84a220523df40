-- Money somebody asks for, gets and owes. What is owed of the principal is what the loan's ledger account holds; it stands
-- nowhere else (docs/adr/0082).
create table finance.loan (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    -- A member, or a group.
    membership_id uuid,
    borrower_org_id uuid,
    product_id uuid not null,
    -- Captured when it is applied for.
    terms_id uuid,
    fund_id uuid not null,
    currency text not null,
    principal_minor bigint not null,
    instalments integer not null,
    -- A code, never words about somebody.
    purpose text not null,
    state text not null,
    -- How many steps it took since it was drafted.
    steps integer not null,
    submitted_by text,
    appraised_by text,
    approved_by text,
    rejected_for text,
    -- Counted in the organisation without a gap, of loans that are paid out.
    number bigint,
    disbursed_on date,
    account_id uuid generated always as (case when number is not null then id end) stored,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint loan_pk primary key (org_id, id),
    constraint loan_number_once unique (org_id, number),
    constraint loan_membership_fk foreign key (org_id, membership_id) references finance.member (org_id, membership_id),
    constraint loan_borrower_fk foreign key (borrower_org_id) references finance.organisation (org_id),
    constraint loan_product_fk foreign key (org_id, product_id) references finance.loan_product (org_id, id),
    constraint loan_terms_fk foreign key (org_id, product_id, terms_id)
        references finance.loan_product_revision (org_id, product_id, id),
    constraint loan_fund_fk foreign key (org_id, fund_id) references finance.fund (org_id, id),
    constraint loan_account_fk foreign key (org_id, account_id) references finance.ledger_account (org_id, id),
    constraint loan_one_borrower check ((membership_id is null) <> (borrower_org_id is null)),
    constraint loan_not_to_itself check (borrower_org_id <> org_id),
    constraint loan_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint loan_principal_in_range check (principal_minor between 1 and 10000000000000),
    constraint loan_instalments_in_range check (instalments between 1 and 360),
    constraint loan_purpose_form check (purpose ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    constraint loan_state_known check (state in ('DRAFT', 'SUBMITTED', 'UNDER_APPRAISAL', 'APPROVED', 'REJECTED',
        'WITHDRAWN', 'DISBURSED', 'IN_ARREARS', 'RESTRUCTURED', 'CLOSED', 'WRITTEN_OFF')),
    constraint loan_drafted check ((state = 'DRAFT') = (terms_id is null)
        and (state = 'DRAFT') = (submitted_by is null) and (state = 'DRAFT') = (steps = 0)),
    constraint loan_appraised check (case
        when state in ('DRAFT', 'SUBMITTED') then appraised_by is null
        when state <> 'WITHDRAWN' then appraised_by is not null
        else true end),
    constraint loan_approved check (case
        when state in ('DRAFT', 'SUBMITTED', 'UNDER_APPRAISAL', 'REJECTED') then approved_by is null
        when state <> 'WITHDRAWN' then approved_by is not null
        else true end),
    constraint loan_two_people check (approved_by <> submitted_by and approved_by <> appraised_by),
    constraint loan_rejected check ((state = 'REJECTED') = (rejected_for is not null)),
    constraint loan_rejected_for_known check (rejected_for in ('TOO_FEW_DEPOSITS', 'TOO_FEW_GUARANTEES',
        'INCOME_TOO_LOW', 'OTHER_LOANS_LATE', 'MEMBERSHIP_TOO_SHORT', 'PURPOSE_NOT_LENT_FOR', 'PAPERS_MISSING',
        'MONEY_SHORT', 'OTHER')),
    constraint loan_disbursed check (
        (state in ('DISBURSED', 'IN_ARREARS', 'RESTRUCTURED', 'CLOSED', 'WRITTEN_OFF')) = (disbursed_on is not null)
        and (disbursed_on is null) = (number is null)),
    constraint loan_number_positive check (number >= 1)
);
create index loan_by_created_at on finance.loan (org_id, created_at, id);
create index loan_by_membership on finance.loan (org_id, membership_id, created_at, id);
create index loan_by_product on finance.loan (org_id, product_id, created_at, id);
create index loan_by_state on finance.loan (org_id, state, created_at, id);

-- One row per organisation: counting locks this row until the commit, and no other organisation's.
create table finance.loan_counter (
    org_id uuid not null,
    last_number bigint not null,
    constraint loan_counter_pk primary key (org_id)
);

-- Every step since it was drafted: what a loan was on a past day follows from these.
create table finance.loan_step (
    org_id uuid not null,
    id uuid not null,
    loan_id uuid not null,
    number integer not null,
    state text not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    constraint loan_step_pk primary key (org_id, id),
    constraint loan_step_once unique (org_id, loan_id, number),
    constraint loan_step_loan_fk foreign key (org_id, loan_id) references finance.loan (org_id, id),
    constraint loan_step_numbered check (number >= 1)
);

-- What is due when, as it was said once. Only added: a revision in force on a past day, as it was known then, is found for
-- ever.
create table finance.loan_schedule (
    org_id uuid not null,
    loan_id uuid not null,
    revision integer not null,
    cause text not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    constraint loan_schedule_pk primary key (org_id, loan_id, revision),
    constraint loan_schedule_loan_fk foreign key (org_id, loan_id) references finance.loan (org_id, id),
    constraint loan_schedule_cause_known check (cause in ('DISBURSEMENT', 'PREPAYMENT', 'RESTRUCTURING', 'MORATORIUM')),
    constraint loan_schedule_begins check (revision >= 1 and (revision = 1) = (cause = 'DISBURSEMENT'))
);

create table finance.loan_instalment (
    org_id uuid not null,
    loan_id uuid not null,
    revision integer not null,
    number integer not null,
    due_on date not null,
    principal_minor bigint not null,
    interest_minor bigint not null,
    fees_minor bigint not null,
    constraint loan_instalment_pk primary key (org_id, loan_id, revision, number),
    constraint loan_instalment_schedule_fk foreign key (org_id, loan_id, revision)
        references finance.loan_schedule (org_id, loan_id, revision),
    constraint loan_instalment_numbered check (number >= 1),
    constraint loan_instalment_not_negative check (principal_minor >= 0 and interest_minor >= 0 and fees_minor >= 0)
);

do $$
declare
    name text;
begin
    foreach name in array array['loan', 'loan_counter', 'loan_step', 'loan_schedule', 'loan_instalment']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('grant select, insert on finance.%I to finance_app', name);
    end loop;
    foreach name in array array['loan_step', 'loan_schedule', 'loan_instalment']
    loop
        execute format('create trigger %I before update or delete or truncate on finance.%I'
            ' for each statement execute function finance.refuse_journal_change()', name || '_append_only', name);
    end loop;
end
$$;
grant update (version, terms_id, principal_minor, instalments, purpose, state, steps, submitted_by, appraised_by,
    approved_by, rejected_for, number, disbursed_on, updated_at) on finance.loan to finance_app;
grant update on finance.loan_counter to finance_app;
