-- A member's account: a ledger account, and whose it is. What it holds and what moved stand in the ledger alone.
create table finance.member_account (
    org_id uuid not null,
    id uuid not null,
    membership_id uuid not null,
    product_id uuid not null,
    -- Counted in the organisation without a gap; what a member writes on a slip or types into a phone.
    number bigint not null,
    opened_on date not null,
    opened_at timestamptz not null,
    constraint member_account_pk primary key (org_id, id),
    constraint member_account_number_once unique (org_id, number),
    constraint member_account_ledger_account_fk
        foreign key (org_id, id) references finance.ledger_account (org_id, id),
    constraint member_account_membership_fk
        foreign key (org_id, membership_id) references finance.member (org_id, membership_id),
    constraint member_account_product_fk foreign key (org_id, product_id) references finance.product (org_id, id),
    constraint member_account_number_positive check (number >= 1)
);
create index member_account_by_opened_at on finance.member_account (org_id, opened_at, id);
create index member_account_by_membership on finance.member_account (org_id, membership_id, number);
create index member_account_by_product on finance.member_account (org_id, product_id, number);

-- One row per organisation: counting locks this row until the commit, and no other organisation's.
create table finance.member_account_counter (
    org_id uuid not null,
    last_number bigint not null,
    constraint member_account_counter_pk primary key (org_id)
);

alter table finance.member_account enable row level security;
alter table finance.member_account force row level security;
create policy own_organisation on finance.member_account to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
alter table finance.member_account_counter enable row level security;
alter table finance.member_account_counter force row level security;
create policy own_organisation on finance.member_account_counter to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert on finance.member_account to finance_app;
grant select, insert, update on finance.member_account_counter to finance_app;
