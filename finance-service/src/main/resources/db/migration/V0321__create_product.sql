-- What an organisation offers its members to save in: how it is withdrawn, what it costs and what it earns.
create table finance.product (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    code text not null,
    name text not null,
    kind text not null,
    currency text not null,
    -- The fund that its accounts' postings are in.
    fund_id uuid not null,
    -- The least that accounts opened from now on may hold.
    floor_minor bigint not null,
    -- How long before it somebody says that she will withdraw, and what a withdrawal costs.
    notice_days integer not null,
    withdrawal_fee_minor bigint not null,
    -- How savings and deposits earn; nothing while there is no rate. The rates stand in product_rate.
    interest_method text,
    interest_posting text,
    day_count text,
    -- Of interest and dividends.
    withholding_tax_ppm integer not null,
    -- What one share costs, for ever; and whether shares are paid out again.
    share_price_minor bigint,
    redeemable boolean not null,
    state text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint product_pk primary key (org_id, id),
    constraint product_code_once unique (org_id, code),
    constraint product_fund_fk foreign key (org_id, fund_id) references finance.fund (org_id, id),
    constraint product_code_form check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,39}$'),
    constraint product_name_not_blank check (name <> ''),
    constraint product_kind_known check (kind in ('SAVINGS', 'DEPOSITS', 'SHARES')),
    constraint product_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint product_floor_in_range check (floor_minor between 0 and 1000000000000000),
    constraint product_notice_in_range check (notice_days between 0 and 366),
    constraint product_fee_in_range check (withdrawal_fee_minor between 0 and 1000000000000000),
    constraint product_interest_method_known check (interest_method in ('DAILY_BALANCE', 'MINIMUM_BALANCE')),
    constraint product_interest_posting_known check (interest_posting in ('MONTH', 'QUARTER', 'YEAR')),
    constraint product_day_count_known check (day_count in ('D30_360', 'ACT_360', 'ACT_364', 'ACT_365', 'ACT_ACT')),
    constraint product_interest_whole
        check ((interest_method is null) = (interest_posting is null) and (interest_method is null) = (day_count is null)),
    constraint product_tax_in_range check (withholding_tax_ppm between 0 and 1000000),
    constraint product_share_price_of_shares check ((kind = 'SHARES') = (share_price_minor is not null)),
    constraint product_share_price_in_range check (share_price_minor between 1 and 1000000000000000),
    constraint product_shares_are_not_withdrawn
        check (kind <> 'SHARES' or (notice_days = 0 and withdrawal_fee_minor = 0 and interest_method is null)),
    constraint product_redeemable_is_shares check (not redeemable or kind = 'SHARES'),
    constraint product_state_known check (state in ('OPEN', 'CLOSED'))
);
create index product_by_created_at on finance.product (org_id, created_at, id);

-- From which day on it earns how much a year. Append-only: what was wrong is said again, and the last word for a day
-- counts. A resolution may stand behind it.
create table finance.product_rate (
    org_id uuid not null,
    id uuid not null,
    product_id uuid not null,
    from_on date not null,
    rate_ppm integer not null,
    resolution_id uuid,
    recorded_at timestamptz not null,
    constraint product_rate_pk primary key (org_id, id),
    constraint product_rate_once unique (org_id, product_id, from_on, recorded_at),
    constraint product_rate_product_fk foreign key (org_id, product_id) references finance.product (org_id, id),
    constraint product_rate_in_range check (rate_ppm between 0 and 10000000)
);

alter table finance.product enable row level security;
alter table finance.product force row level security;
create policy own_organisation on finance.product to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
alter table finance.product_rate enable row level security;
alter table finance.product_rate force row level security;
create policy own_organisation on finance.product_rate to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert, update (version, code, name, floor_minor, notice_days, withdrawal_fee_minor, interest_method,
    interest_posting, day_count, withholding_tax_ppm, redeemable, state, updated_at) on finance.product to finance_app;
grant select, insert on finance.product_rate to finance_app;
