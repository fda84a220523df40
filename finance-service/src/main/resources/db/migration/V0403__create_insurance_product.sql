-- What members insure each other against: a premium for each period, and what is paid at most for a policy in a year.
create table finance.insurance_product (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    name text not null,
    fund_id uuid not null,
    currency text not null,
    premium_minor bigint not null,
    period_months smallint not null,
    cover_minor bigint not null,
    waiting_days smallint not null,
    grace_days smallint not null,
    state text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint insurance_product_pk primary key (org_id, id),
    constraint insurance_product_fund_fk foreign key (org_id, fund_id) references finance.fund (org_id, id),
    constraint insurance_product_name_not_blank check (name <> ''),
    constraint insurance_product_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint insurance_product_amounts check (premium_minor > 0 and cover_minor > 0),
    constraint insurance_product_period check (period_months in (1, 3, 6, 12)),
    constraint insurance_product_days check (waiting_days between 0 and 730 and grace_days between 0 and 90),
    constraint insurance_product_state_known check (state in ('OPEN', 'CLOSED'))
);
create index insurance_product_by_created_at on finance.insurance_product (org_id, created_at, id);

alter table finance.insurance_product enable row level security;
alter table finance.insurance_product force row level security;
create policy own_organisation on finance.insurance_product to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
grant select, insert, update (version, state, updated_at) on finance.insurance_product to finance_app;
