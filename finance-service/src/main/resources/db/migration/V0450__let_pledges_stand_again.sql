-- A repayment that is taken back lets pledges stand again (docs/adr/0102): what the deposits still have is held, and what
-- they do not have is missing.
alter table finance.guarantee
    add column uncovered_minor bigint not null default 0,
    -- What was called of the guarantee that this one took over from.
    add column called_before_minor bigint not null default 0,
    drop constraint guarantee_held_while_pledged,
    drop constraint guarantee_amounts,
    add constraint guarantee_held_or_missing_while_pledged
        check ((state = 'PLEDGED') = (pledged_minor + uncovered_minor > 0)),
    add constraint guarantee_amounts
        check (pledged_minor >= 0 and uncovered_minor >= 0 and called_minor >= 0 and called_before_minor >= 0
            and pledged_minor + uncovered_minor + called_minor + called_before_minor <= begun_minor
            and pledged_minor + called_minor <= offered_minor);
alter table finance.guarantee alter column uncovered_minor drop default, alter column called_before_minor drop default;
grant update (uncovered_minor, called_before_minor) on finance.guarantee to finance_app;
create index guarantee_uncovered on finance.guarantee (org_id, proposed_at, id) where uncovered_minor > 0;

alter table finance.pledge_change
    add column uncovered_minor bigint not null default 0,
    drop constraint pledge_change_kind_known,
    drop constraint pledge_change_amounts,
    add constraint pledge_change_kind_known check (kind in ('PLEDGED', 'RELEASED', 'CALLED', 'COVER_CHANGED')),
    add constraint pledge_change_amounts check (left_minor >= 0 and uncovered_minor >= 0
        and (amount_minor > 0 or (kind = 'COVER_CHANGED' and amount_minor = 0)));
alter table finance.pledge_change alter column uncovered_minor drop default;
create index pledge_change_called_by_loan on finance.pledge_change (org_id, loan_id) where kind = 'CALLED';

-- Lets nothing be taken from the caller's accounts, or held on them, until the commit; in the ledger's order.
create function finance.lock_balances(p_accounts uuid[]) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
begin
    perform from finance.balance b
    where b.org_id = (select nullif(current_setting('minga.org', true), '')::uuid) and b.account_id = any(p_accounts)
    order by b.account_id, b.fund_id
    for update;
end
$$;
revoke all on function finance.lock_balances(uuid[]) from public;
grant execute on function finance.lock_balances(uuid[]) to finance_app;
grant create on schema finance to finance_ledger;
alter function finance.lock_balances(uuid[]) owner to finance_ledger;
revoke create on schema finance from finance_ledger;
