-- An account of the ledger. Its currency and class are for ever: they decide what its postings mean.
create table finance.ledger_account (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    code text not null,
    name text not null,
    class text not null,
    currency text not null,
    parent_id uuid,
    -- The least the account may hold in each fund, in its own direction; none where it is null.
    floor_minor bigint,
    state text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint ledger_account_pk primary key (org_id, id),
    constraint ledger_account_code_once unique (org_id, code),
    constraint ledger_account_parent_fk foreign key (org_id, parent_id) references finance.ledger_account (org_id, id),
    constraint ledger_account_not_its_own_parent check (parent_id <> id),
    constraint ledger_account_code_form check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,39}$'),
    constraint ledger_account_name_not_blank check (name <> ''),
    constraint ledger_account_class_known check (class in ('ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE')),
    constraint ledger_account_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint ledger_account_state_known check (state in ('OPEN', 'CLOSED'))
);
create index ledger_account_by_created_at on finance.ledger_account (org_id, created_at, id);
create index ledger_account_by_parent on finance.ledger_account (org_id, parent_id, code, id);

alter table finance.ledger_account enable row level security;
alter table finance.ledger_account force row level security;
create policy own_organisation on finance.ledger_account to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy posting on finance.ledger_account for select to finance_ledger using (true);

grant select, insert, update (version, code, name, parent_id, floor_minor, state, updated_at) on finance.ledger_account
    to finance_app;
grant select on finance.ledger_account to finance_ledger;

-- What an account holds in one fund, with all that decides whether a posting may be made, so that posting reads and
-- locks this one narrow row. Its own direction: an asset grows by debits, a liability by credits (docs/adr/0060).
create table finance.balance (
    org_id uuid not null,
    account_id uuid not null,
    fund_id uuid not null,
    currency text not null,
    -- What a debit is counted as: 1 or -1.
    sign smallint not null,
    balance_minor bigint not null default 0,
    -- Taken out by entries that are pending, and held back for other reasons; both reduce what is available.
    pending_minor bigint not null default 0,
    held_minor bigint not null default 0,
    floor_minor bigint,
    -- Why nothing may be posted here; null where something may.
    refusal text,
    constraint balance_pk primary key (org_id, account_id, fund_id),
    constraint balance_account_fk foreign key (org_id, account_id) references finance.ledger_account (org_id, id),
    constraint balance_fund_fk foreign key (org_id, fund_id) references finance.fund (org_id, id),
    constraint balance_sign check (sign in (1, -1)),
    constraint balance_pending_not_negative check (pending_minor >= 0),
    constraint balance_held_not_negative check (held_minor >= 0),
    -- Room for a thousand postings of the largest amount before an overflow.
    constraint balance_in_range check (balance_minor between -900000000000000000 and 900000000000000000),
    constraint balance_above_floor check (balance_minor - pending_minor - held_minor >= floor_minor)
    -- Half of each page stays free, so that a new balance is written beside the old one and no index is touched.
) with (fillfactor = 50);

alter table finance.balance enable row level security;
alter table finance.balance force row level security;
create policy own_organisation on finance.balance for select to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy posting on finance.balance to finance_ledger using (true) with check (true);

grant select on finance.balance to finance_app;
grant select, insert, update (balance_minor, pending_minor, held_minor, floor_minor, refusal) on finance.balance
    to finance_ledger;

-- Whoever posts shares this lock, whoever changes what may be posted (closes a period, an account, a fund) holds it
-- alone: between the rule that was read and the commit nothing can come. An advisory lock, because sharing a row's lock
-- would write to the row.
create function finance.hold_books(p_org uuid) returns void
    language sql
    set search_path = pg_catalog
as $$
    select pg_advisory_xact_lock(hashtext('finance.books'), hashtext(p_org::text));
$$;

-- Why nothing may be posted to an account in a fund.
create function finance.refusal_of(p_account finance.ledger_account, p_fund finance.fund) returns text
    language sql
    immutable
    return case
        when p_account.state = 'CLOSED' then 'LEDGER_ACCOUNT_CLOSED'
        when p_fund.state = 'CLOSED' then 'FUND_CLOSED'
        when p_fund.restricted and p_account.class = 'EXPENSE' and p_account.id <> all (p_fund.spend_on)
            then 'FUND_RESTRICTED'
    end;

-- Carries a changed rule to the balances it is kept with. Closing what still holds money is refused here, where nobody
-- can post in between.
create function finance.carry_account_rules() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
begin
    perform finance.hold_books(new.org_id);
    if new.state = 'CLOSED' and exists (
        select from finance.balance b
        where b.org_id = new.org_id and b.account_id = new.id
          and (b.balance_minor <> 0 or b.pending_minor <> 0 or b.held_minor <> 0))
    then
        raise exception 'the account holds something'
            using errcode = 'check_violation', schema = 'finance', table = 'ledger_account',
                constraint = 'ledger_account_closed_empty';
    end if;
    update finance.balance b
    set floor_minor = new.floor_minor, refusal = finance.refusal_of(new, f)
    from finance.fund f
    where b.org_id = new.org_id and b.account_id = new.id and f.org_id = b.org_id and f.id = b.fund_id;
    return null;
end
$$;
create trigger ledger_account_rules_carried
    after update of floor_minor, state on finance.ledger_account
    for each row when ((old.floor_minor, old.state) is distinct from (new.floor_minor, new.state))
    execute function finance.carry_account_rules();

create function finance.carry_fund_rules() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
begin
    perform finance.hold_books(new.org_id);
    if new.state = 'CLOSED' and exists (
        select from finance.balance b
        where b.org_id = new.org_id and b.fund_id = new.id
          and (b.balance_minor <> 0 or b.pending_minor <> 0 or b.held_minor <> 0))
    then
        raise exception 'the fund holds something'
            using errcode = 'check_violation', schema = 'finance', table = 'fund', constraint = 'fund_closed_empty';
    end if;
    update finance.balance b
    set refusal = finance.refusal_of(a, new)
    from finance.ledger_account a
    where b.org_id = new.org_id and b.fund_id = new.id and a.org_id = b.org_id and a.id = b.account_id;
    return null;
end
$$;
create trigger fund_rules_carried
    after update of restricted, spend_on, state on finance.fund
    for each row
    when ((old.restricted, old.spend_on, old.state) is distinct from (new.restricted, new.spend_on, new.state))
    execute function finance.carry_fund_rules();

revoke all on function finance.hold_books(uuid) from public;
grant execute on function finance.hold_books(uuid) to finance_app, finance_ledger;
revoke all on function finance.refusal_of(finance.ledger_account, finance.fund) from public;
grant execute on function finance.refusal_of(finance.ledger_account, finance.fund) to finance_ledger;
revoke all on function finance.carry_account_rules() from public;
revoke all on function finance.carry_fund_rules() from public;

grant create on schema finance to finance_ledger;
alter function finance.carry_account_rules() owner to finance_ledger;
alter function finance.carry_fund_rules() owner to finance_ledger;
revoke create on schema finance from finance_ledger;
