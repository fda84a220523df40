-- What an organisation means to earn and to spend: accounts, funds and amounts in parallel.
create table finance.budget (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    name text not null,
    from_on date not null,
    through_on date not null,
    currency text not null,
    line_accounts uuid[] not null,
    line_funds uuid[] not null,
    line_minor bigint[] not null,
    state text not null,
    written_by text not null,
    adopted_by text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint budget_pk primary key (org_id, id),
    constraint budget_name_not_blank check (name <> ''),
    constraint budget_period_forward check (through_on >= from_on),
    constraint budget_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint budget_line_has_fund check (cardinality(line_accounts) = cardinality(line_funds)),
    constraint budget_line_has_amount check (cardinality(line_accounts) = cardinality(line_minor)),
    constraint budget_amount_not_negative check (0 <= all (line_minor)),
    constraint budget_state_known check (state in ('DRAFT', 'ADOPTED', 'WITHDRAWN')),
    constraint budget_adopted_by_another check (adopted_by <> written_by),
    constraint budget_adopted_by_somebody check (state <> 'ADOPTED' or adopted_by is not null),
    constraint budget_draft_is_nobodys check (state <> 'DRAFT' or adopted_by is null)
);
create index budget_by_created_at on finance.budget (org_id, created_at, id);

alter table finance.budget enable row level security;
alter table finance.budget force row level security;
create policy own_organisation on finance.budget to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, update (version, name, from_on, through_on, line_accounts, line_funds, line_minor, state,
    written_by, adopted_by, updated_at) on finance.budget to finance_app;
