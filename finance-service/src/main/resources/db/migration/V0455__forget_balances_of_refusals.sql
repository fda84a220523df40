-- A balance is made when an account is first asked for in a fund. Where what was asked is refused, the balance goes again
-- before the commit: a refusal leaves everything as it was (docs/adr/0103).
create function finance.forget_unused_balance() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
begin
    delete from finance.balance b
    where b.org_id = new.org_id and b.account_id = new.account_id and b.fund_id = new.fund_id
      and (b.balance_minor, b.pending_minor, b.held_minor) = (0, 0, 0)
      and not exists (
          select from finance.posting p
          where p.org_id = b.org_id and p.account_id = b.account_id and p.fund_id = b.fund_id);
    return null;
end
$$;
revoke all on function finance.forget_unused_balance() from public;

grant delete on finance.balance to finance_ledger;
grant create on schema finance to finance_ledger;
alter function finance.forget_unused_balance() owner to finance_ledger;
revoke create on schema finance from finance_ledger;

-- At the commit, and not after each statement: a batch makes the balances first and decides then.
create constraint trigger balance_used
    after insert on finance.balance
    deferrable initially deferred
    for each row execute function finance.forget_unused_balance();
