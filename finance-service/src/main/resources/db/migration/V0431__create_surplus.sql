-- What a by-law says of the surplus of a fund, from a day on, and what became of the surplus of a year (docs/adr/0096).
create table finance.surplus_bylaw (
    org_id uuid not null,
    id uuid not null,
    effective_from date not null,
    fund_id uuid not null,
    reserve_account_id uuid not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    constraint surplus_bylaw_pk primary key (org_id, id),
    constraint surplus_bylaw_fund_fk foreign key (org_id, fund_id) references finance.fund (org_id, id),
    constraint surplus_bylaw_reserve_fk
        foreign key (org_id, reserve_account_id) references finance.ledger_account (org_id, id)
);
create index surplus_bylaw_by_effective_from on finance.surplus_bylaw (org_id, effective_from, id);

create table finance.surplus_step (
    org_id uuid not null,
    bylaw_id uuid not null,
    position integer not null,
    kind text not null,
    share_ppm integer,
    share_of text,
    -- Set aside on an account in the fund whose surplus it is, or handed to another fund.
    account_id uuid,
    fund_id uuid,
    product_id uuid,
    cap_ppm integer,
    measure text,
    tax_ppm integer not null,
    constraint surplus_step_pk primary key (org_id, bylaw_id, position),
    constraint surplus_step_bylaw_fk foreign key (org_id, bylaw_id) references finance.surplus_bylaw (org_id, id),
    constraint surplus_step_account_fk foreign key (org_id, account_id) references finance.ledger_account (org_id, id),
    constraint surplus_step_fund_fk foreign key (org_id, fund_id) references finance.fund (org_id, id),
    constraint surplus_step_product_fk foreign key (org_id, product_id) references finance.product (org_id, id),
    constraint surplus_step_reserve_first check ((kind = 'RESERVE') = (position = 0)),
    constraint surplus_step_share_in_range check (share_ppm between 1 and 1000000),
    constraint surplus_step_share_of_known check (share_of in ('SURPLUS', 'LEFT')),
    constraint surplus_step_cap_in_range check (cap_ppm between 1 and 10000000),
    constraint surplus_step_measure_known check (measure in ('LOAN_INTEREST_PAID', 'DUES_PAID')),
    constraint surplus_step_tax_in_range check (tax_ppm between 0 and 1000000),
    constraint surplus_step_of_kind check (case kind
        when 'RESERVE' then share_of = 'SURPLUS' and num_nonnulls(account_id, fund_id, product_id, cap_ppm, measure) = 0
        when 'EDUCATION_FUND' then num_nonnulls(account_id, fund_id) = 1 and num_nonnulls(product_id, cap_ppm, measure) = 0
        when 'SOLIDARITY_FUND' then num_nonnulls(account_id, fund_id) = 1 and num_nonnulls(product_id, cap_ppm, measure) = 0
        when 'INTEREST_ON_SHARES' then num_nonnulls(product_id, cap_ppm) = 2
            and num_nonnulls(share_ppm, account_id, fund_id, measure) = 0
        when 'PATRONAGE_REFUND' then measure is not null and num_nonnulls(account_id, fund_id, product_id, cap_ppm) = 0
        else false end),
    constraint surplus_step_share_of_something check ((share_ppm is null) = (share_of is null)
        and (share_ppm is null) = (kind = 'INTEREST_ON_SHARES'))
);

create table finance.surplus_run (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    resolution_id uuid not null,
    bylaw_id uuid not null,
    year_ends_on date not null,
    pays_into uuid not null,
    -- Whose money goes to other funds; the chart's bank where none is named.
    paid_from uuid,
    -- What the meeting gives on shares; the by-law's cap where it said nothing.
    rate_ppm integer,
    currency text not null,
    surplus_minor bigint not null,
    state text not null,
    made_by text not null,
    approved_by text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint surplus_run_pk primary key (org_id, id),
    constraint surplus_run_resolution_fk foreign key (org_id, resolution_id) references finance.resolution (org_id, id),
    constraint surplus_run_bylaw_fk foreign key (org_id, bylaw_id) references finance.surplus_bylaw (org_id, id),
    constraint surplus_run_pays_into_fk foreign key (org_id, pays_into) references finance.product (org_id, id),
    constraint surplus_run_paid_from_fk foreign key (org_id, paid_from) references finance.ledger_account (org_id, id),
    constraint surplus_run_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint surplus_run_rate_in_range check (rate_ppm between 0 and 10000000),
    constraint surplus_run_no_loss check (surplus_minor > 0),
    constraint surplus_run_state_known check (state in ('DRAFT', 'APPROVED', 'WITHDRAWN')),
    constraint surplus_run_approved check ((approved_by is not null) = (state = 'APPROVED')),
    constraint surplus_run_two_people check (approved_by <> made_by)
);
create unique index surplus_run_once_a_year on finance.surplus_run (org_id, year_ends_on) where state <> 'WITHDRAWN';
create index surplus_run_by_created_at on finance.surplus_run (org_id, created_at, id);

-- What each step takes, in the by-law's order, and last what is left over.
create table finance.surplus_part (
    org_id uuid not null,
    run_id uuid not null,
    position integer not null,
    kind text not null,
    -- What members held at the ends of the twelve months, or paid in them, all together.
    months_minor bigint,
    amount_minor bigint not null,
    constraint surplus_part_pk primary key (org_id, run_id, position),
    constraint surplus_part_run_fk foreign key (org_id, run_id) references finance.surplus_run (org_id, id),
    constraint surplus_part_kind_known check (kind in (
        'RESERVE', 'EDUCATION_FUND', 'SOLIDARITY_FUND', 'INTEREST_ON_SHARES', 'PATRONAGE_REFUND', 'REMAINDER')),
    constraint surplus_part_of_members
        check ((months_minor is not null) = (kind in ('INTEREST_ON_SHARES', 'PATRONAGE_REFUND')) and months_minor >= 0),
    constraint surplus_part_not_negative check (amount_minor >= 0)
);

-- Nothing is carried out that is not the surplus to the last unit.
create function finance.refuse_undivided_surplus() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    if new.surplus_minor is distinct from (
        select sum(p.amount_minor) from finance.surplus_part p where p.org_id = new.org_id and p.run_id = new.id)
    then
        raise exception 'the parts are not the surplus'
            using errcode = 'check_violation', schema = 'finance', table = 'surplus_run',
                constraint = 'surplus_run_divided';
    end if;
    return new;
end
$$;
create trigger surplus_run_divided
    before update on finance.surplus_run
    for each row when (new.state = 'APPROVED') execute function finance.refuse_undivided_surplus();

do $$
declare
    name text;
begin
    foreach name in array array['surplus_bylaw', 'surplus_step', 'surplus_run', 'surplus_part']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
        execute format('grant select, insert on finance.%I to finance_app', name);
    end loop;
    foreach name in array array['surplus_bylaw', 'surplus_step', 'surplus_part']
    loop
        execute format('create trigger %I before update or delete or truncate on finance.%I'
            ' for each statement execute function finance.refuse_journal_change()', name || '_append_only', name);
    end loop;
end
$$;
grant update (version, state, approved_by, updated_at) on finance.surplus_run to finance_app;
