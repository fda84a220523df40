-- What is held back on a member's account: it stays there and cannot be taken out. What all holds of an account come to
-- stands in finance.balance as well, because a posting decides by that row alone; a trigger carries it there.
create table finance.hold (
    org_id uuid not null,
    id uuid not null,
    version bigint not null,
    account_id uuid not null,
    fund_id uuid not null,
    reason text not null,
    -- Held now; nothing once it is released.
    amount_minor bigint not null,
    currency text not null,
    -- Of a notice: the first day on which it may be withdrawn.
    matures_on date,
    -- Which feature holds it, and for what; only that feature lets it go.
    source text,
    source_id uuid,
    state text not null,
    placed_at timestamptz not null,
    updated_at timestamptz not null,
    constraint hold_pk primary key (org_id, id),
    constraint hold_account_fk foreign key (org_id, account_id) references finance.member_account (org_id, id),
    constraint hold_fund_fk foreign key (org_id, fund_id) references finance.fund (org_id, id),
    constraint hold_reason_known check (reason in ('PLEDGE', 'WITHDRAWAL_NOTICE', 'DISPUTE', 'ORDER', 'OTHER')),
    constraint hold_amount_in_range check (amount_minor between 0 and 1000000000000000),
    constraint hold_matures_if_notice check ((reason = 'WITHDRAWAL_NOTICE') = (matures_on is not null)),
    constraint hold_source_whole check ((source is null) = (source_id is null)),
    constraint hold_state_known check (state in ('HELD', 'RELEASED')),
    constraint hold_held_while_something check ((state = 'HELD') = (amount_minor > 0))
);
create index hold_by_placed_at on finance.hold (org_id, placed_at, id);
create index hold_by_account on finance.hold (org_id, account_id, placed_at, id);
create index hold_by_source on finance.hold (org_id, source_id) where source_id is not null;

alter table finance.hold enable row level security;
alter table finance.hold force row level security;
create policy own_organisation on finance.hold to finance_app
    using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
create policy verifying on finance.hold for select to finance_ledger using (true);

grant select, insert, update (version, amount_minor, state, updated_at) on finance.hold to finance_app;
grant select on finance.hold to finance_ledger;

-- Refuses what is not available: the row is locked, so nothing is posted between the look and the change. Shares the books,
-- so that an account is not closed meanwhile.
create function finance.carry_hold() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
declare
    more constant bigint := new.amount_minor - case when tg_op = 'UPDATE' then old.amount_minor else 0 end;
begin
    perform pg_advisory_xact_lock_shared(hashtext('finance.books'), hashtext(new.org_id::text));
    update finance.balance b
    set held_minor = b.held_minor + more
    where b.org_id = new.org_id and b.account_id = new.account_id and b.fund_id = new.fund_id
      and (more <= 0 or b.balance_minor - b.pending_minor - b.held_minor - more >= coalesce(b.floor_minor, 0));
    if not found then
        raise exception 'less is available'
            using errcode = 'check_violation', schema = 'finance', table = 'hold', constraint = 'hold_of_what_is_available';
    end if;
    return null;
end
$$;
create trigger hold_carried
    after insert or update of amount_minor on finance.hold
    for each row execute function finance.carry_hold();
revoke all on function finance.carry_hold() from public;

grant create on schema finance to finance_ledger;
alter function finance.carry_hold() owner to finance_ledger;
revoke create on schema finance from finance_ledger;

-- Whose balances hold back something else than their holds: verified beside what finance.verify_ledger derives.
create function finance.verify_holds(p_org uuid)
    returns table (account_id uuid, fund_id uuid, kept_minor bigint, derived_minor bigint)
    language sql
    stable
    set search_path = pg_catalog
as $$
    select account_id, fund_id, b.held_minor, coalesce(h.minor, 0)
    from (select account_id, fund_id, held_minor from finance.balance where org_id = p_org) b
    full join (
        select account_id, fund_id, sum(amount_minor)::bigint as minor
        from finance.hold
        where org_id = p_org
        group by 1, 2) h using (account_id, fund_id)
    where b.held_minor is distinct from coalesce(h.minor, 0);
$$;
revoke all on function finance.verify_holds(uuid) from public;
grant execute on function finance.verify_holds(uuid) to finance_app;
