-- The register of shares: whole numbers, numbered without a gap for each product, one line for each change of each
-- account. What the shares cost stands in the ledger; both are written in one transaction. Append-only.
create table finance.share_register (
    org_id uuid not null,
    id uuid not null,
    product_id uuid not null,
    number bigint not null,
    account_id uuid not null,
    kind text not null,
    -- Added to the account, or taken from it where it is below zero.
    shares bigint not null,
    -- Of a transfer: the other account.
    counterpart_id uuid,
    entry_id uuid not null,
    effective_on date not null,
    recorded_at timestamptz not null,
    constraint share_register_pk primary key (org_id, id),
    constraint share_register_number_once unique (org_id, product_id, number),
    constraint share_register_entry_once unique (org_id, entry_id, account_id),
    constraint share_register_account_fk foreign key (org_id, account_id) references finance.member_account (org_id, id),
    constraint share_register_counterpart_fk
        foreign key (org_id, counterpart_id) references finance.member_account (org_id, id),
    constraint share_register_entry_fk foreign key (org_id, entry_id) references finance.journal_entry (org_id, id),
    constraint share_register_product_fk foreign key (org_id, product_id) references finance.product (org_id, id),
    constraint share_register_number_positive check (number >= 1),
    constraint share_register_kind_known check (kind in ('PURCHASE', 'TRANSFER', 'REDEMPTION', 'REVERSAL')),
    constraint share_register_shares_of_kind check (
        shares <> 0 and (kind <> 'PURCHASE' or shares > 0) and (kind <> 'REDEMPTION' or shares < 0)),
    constraint share_register_transfer_has_counterpart check (kind <> 'TRANSFER' or counterpart_id is not null)
);
create index share_register_by_recorded_at on finance.share_register (org_id, recorded_at, id);
create index share_register_by_account on finance.share_register (org_id, account_id, number);

-- One row per product: counting locks this row until the commit, and no other product's.
create table finance.share_counter (
    org_id uuid not null,
    product_id uuid not null,
    last_number bigint not null,
    constraint share_counter_pk primary key (org_id, product_id)
);

alter table finance.share_register enable row level security;
alter table finance.share_register force row level security;
create policy own_organisation on finance.share_register to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
alter table finance.share_counter enable row level security;
alter table finance.share_counter force row level security;
create policy own_organisation on finance.share_counter to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));

grant select, insert on finance.share_register to finance_app;
grant select, insert, update on finance.share_counter to finance_app;

create trigger share_register_append_only before update or delete or truncate on finance.share_register
    for each statement execute function finance.refuse_journal_change();

-- Accounts of shares that do not hold what their shares cost, and numbers that are missing.
create function finance.verify_shares(p_org uuid)
    returns table (finding text, account_id uuid, fund_id uuid, kept_minor bigint, derived_minor bigint)
    language sql
    stable
    set search_path = pg_catalog
as $$
    with held as (
        select m.id, p.fund_id, p.share_price_minor * coalesce(sum(r.shares), 0)::bigint as minor
        from finance.product p
        join finance.member_account m on m.org_id = p.org_id and m.product_id = p.id
        left join finance.share_register r on r.org_id = m.org_id and r.account_id = m.id
        where p.org_id = p_org and p.kind = 'SHARES'
        group by m.id, p.fund_id, p.share_price_minor)
    select 'SHARES_DIFFER', held.id, held.fund_id, coalesce(b.minor, 0), held.minor
    from held
    left join (
        select account_id, sum(balance_minor)::bigint as minor
        from finance.balance
        where org_id = p_org
        group by account_id) b on b.account_id = held.id
    where coalesce(b.minor, 0) <> held.minor
    union all
    select 'SHARE_NUMBER_MISSING', null, null, count(*), max(r.number)
    from finance.share_register r
    where r.org_id = p_org
    group by r.product_id
    having count(*) <> max(r.number);
$$;
revoke all on function finance.verify_shares(uuid) from public;
grant execute on function finance.verify_shares(uuid) to finance_app;
