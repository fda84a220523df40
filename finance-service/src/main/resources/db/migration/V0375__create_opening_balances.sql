-- What an organisation's paper says it held on the day its books begin here: read from a file, signed by two.
create table finance.opening_balances (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    as_of date not null,
    currency text not null,
    state text not null,
    brought_by text not null,
    first_signed_by text,
    second_signed_by text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint opening_balances_pk primary key (org_id, id),
    constraint opening_balances_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint opening_balances_state_known
        check (state in ('READING', 'REFUSED', 'READ', 'SIGNED', 'POSTED', 'WITHDRAWN')),
    constraint opening_balances_signed_by_one check (state not in ('SIGNED', 'POSTED') or first_signed_by is not null),
    constraint opening_balances_signed_by_two check ((state = 'POSTED') = (second_signed_by is not null)),
    constraint opening_balances_signed_by_different check (second_signed_by <> first_signed_by)
);
create index opening_balances_by_created_at on finance.opening_balances (org_id, created_at, id);

-- A debit is positive, a credit negative. Written with the rows of the file, never changed.
create table finance.opening_line (
    org_id uuid not null,
    opening_id uuid not null,
    line integer not null,
    account_id uuid not null,
    fund_id uuid not null,
    minor bigint not null,
    constraint opening_line_pk primary key (org_id, opening_id, line),
    constraint opening_line_account_once unique (org_id, opening_id, account_id, fund_id),
    constraint opening_line_opening_fk foreign key (org_id, opening_id) references finance.opening_balances (org_id, id),
    constraint opening_line_account_fk foreign key (org_id, account_id) references finance.ledger_account (org_id, id),
    constraint opening_line_fund_fk foreign key (org_id, fund_id) references finance.fund (org_id, id),
    constraint opening_line_holds_something
        check (minor <> 0 and minor between -1000000000000000 and 1000000000000000)
);

do $$
declare
    name text;
begin
    foreach name in array array['opening_balances', 'opening_line']
    loop
        execute format('alter table finance.%I enable row level security', name);
        execute format('alter table finance.%I force row level security', name);
        execute format('create policy own_organisation on finance.%I to finance_app'
            ' using (org_id = (select nullif(current_setting(''minga.org'', true), '''')::uuid))', name);
    end loop;
end
$$;
grant select, insert, update (version, state, first_signed_by, second_signed_by, updated_at)
    on finance.opening_balances to finance_app;
grant select, insert on finance.opening_line to finance_app;
