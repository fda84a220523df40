-- What an organisation lends by. The terms stand in revisions that are only added (docs/adr/0081): a loan names the one it
-- was applied for under, so a later change does not touch it.
create table finance.loan_product (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    code text not null,
    name text not null,
    currency text not null,
    -- The fund that lends.
    fund_id uuid not null,
    current_terms uuid not null,
    state text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint loan_product_pk primary key (org_id, id),
    constraint loan_product_code_once unique (org_id, code),
    constraint loan_product_fund_fk foreign key (org_id, fund_id) references finance.fund (org_id, id),
    constraint loan_product_code_form check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,39}$'),
    constraint loan_product_name_not_blank check (name <> ''),
    constraint loan_product_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint loan_product_state_known check (state in ('OPEN', 'CLOSED'))
);
create index loan_product_by_created_at on finance.loan_product (org_id, created_at, id);

create table finance.loan_product_revision (
    org_id uuid not null,
    id uuid not null,
    product_id uuid not null,
    -- The version of the product that began with it.
    number bigint not null,
    least_principal_minor bigint not null,
    most_principal_minor bigint not null,
    fewest_instalments integer not null,
    most_instalments integer not null,
    annual_rate_percent numeric(10, 6) not null,
    interest_method text not null,
    amortization text not null,
    day_count text not null,
    repay_every integer not null,
    repay_unit text not null,
    -- What an instalment, or the principal in it, is rounded to.
    multiple_minor bigint not null,
    -- How late an instalment may be before it counts as late and bears a penalty.
    grace_days integer not null,
    penalty_rate_percent numeric(10, 6) not null,
    -- Whether interest stops when what is unpaid of it comes to the principal.
    in_duplum boolean not null,
    -- What a repayment is laid on, in this order.
    allocation text[] not null,
    fee_fixed_minor bigint not null,
    fee_ppm integer not null,
    fee_taken text not null,
    fewest_guarantors integer not null,
    most_guarantors integer not null,
    -- In how many loans one guarantor may stand at a time, and how much of what own deposits do not cover they must.
    most_loans_guaranteed integer not null,
    covered_ppm integer not null,
    -- What is asked of a borrower; whether an application that misses it is refused.
    deposit_multiple integer,
    seasoning_months integer not null,
    membership_months integer not null,
    payslip_asked boolean not null,
    refusing boolean not null,
    -- In parallel, for PERFORMING, WATCH, SUBSTANDARD, DOUBTFUL and LOSS: from how many days late, and how much is provided.
    provision_from_days integer[] not null,
    provision_ppm integer[] not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    constraint loan_product_revision_pk primary key (org_id, id),
    constraint loan_product_revision_once unique (org_id, product_id, number),
    constraint loan_product_revision_of_product unique (org_id, product_id, id),
    constraint loan_product_revision_product_fk foreign key (org_id, product_id)
        references finance.loan_product (org_id, id),
    constraint loan_product_revision_numbered check (number >= 1),
    constraint loan_product_revision_principal
        check (least_principal_minor >= 1 and most_principal_minor between least_principal_minor and 10000000000000),
    constraint loan_product_revision_instalments
        check (fewest_instalments >= 1 and most_instalments between fewest_instalments and 360),
    constraint loan_product_revision_rate check (annual_rate_percent between 0 and 1000),
    constraint loan_product_revision_interest_method_known check (interest_method in ('DECLINING_BALANCE', 'FLAT')),
    constraint loan_product_revision_amortization_known check (amortization in ('EQUAL_INSTALMENTS', 'EQUAL_PRINCIPAL')),
    constraint loan_product_revision_day_count_known
        check (day_count in ('D30_360', 'ACT_360', 'ACT_364', 'ACT_365', 'ACT_ACT')),
    constraint loan_product_revision_repay_every check (repay_every between 1 and 366),
    constraint loan_product_revision_repay_unit_known check (repay_unit in ('DAY', 'WEEK', 'MONTH')),
    constraint loan_product_revision_multiple check (multiple_minor between 1 and least_principal_minor),
    constraint loan_product_revision_grace check (grace_days between 0 and 366),
    constraint loan_product_revision_penalty check (penalty_rate_percent between 0 and 1000),
    constraint loan_product_revision_allocation check (
        allocation @> array['PENALTIES', 'FEES', 'INTEREST', 'PRINCIPAL'] and cardinality(allocation) = 4),
    constraint loan_product_revision_fee
        check (fee_fixed_minor between 0 and 10000000000000 and fee_ppm between 0 and 1000000),
    constraint loan_product_revision_fee_taken_known check (fee_taken in ('FROM_PAYOUT', 'INTO_LOAN')),
    constraint loan_product_revision_guarantors
        check (fewest_guarantors >= 0 and most_guarantors between fewest_guarantors and 20),
    constraint loan_product_revision_most_loans check (most_loans_guaranteed between 3 and 7),
    constraint loan_product_revision_covered check (covered_ppm between 0 and 1000000),
    constraint loan_product_revision_deposit_multiple check (deposit_multiple between 1 and 20),
    constraint loan_product_revision_seasoning check (seasoning_months between 0 and 60),
    constraint loan_product_revision_membership check (membership_months between 0 and 240),
    constraint loan_product_revision_classes
        check (cardinality(provision_from_days) = 5 and cardinality(provision_ppm) = 5),
    constraint loan_product_revision_provided
        check (0 <= all (provision_ppm) and 1000000 >= all (provision_ppm)
            and 0 <= all (provision_from_days) and 3660 >= all (provision_from_days))
);
create index loan_product_revision_by_recorded_at on finance.loan_product_revision (org_id, recorded_at, id);

-- Of this product, and found at the commit: each of the two names the other.
alter table finance.loan_product add constraint loan_product_current_terms_fk
    foreign key (org_id, id, current_terms) references finance.loan_product_revision (org_id, product_id, id)
    deferrable initially deferred;

do $$
declare
    name text;
begin
    foreach name in array array['loan_product', 'loan_product_revision']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('grant select, insert on finance.%I to finance_app', name);
    end loop;
end
$$;
create trigger loan_product_revision_append_only before update or delete or truncate on finance.loan_product_revision
    for each statement execute function finance.refuse_journal_change();
grant update (version, code, name, current_terms, state, updated_at) on finance.loan_product to finance_app;
