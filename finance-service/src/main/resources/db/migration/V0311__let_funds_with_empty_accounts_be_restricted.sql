-- What a fund owes is judged, and not the floors that its accounts have for other reasons: one that holds nothing yet is
-- below no floor (V0323).
create or replace function finance.carry_fund_rules() returns trigger
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
    if new.restricted and exists (
        select from finance.balance b
        join finance.ledger_account a on a.org_id = b.org_id and a.id = b.account_id
        where b.org_id = new.org_id and b.fund_id = new.id
          and a.class = 'LIABILITY' and a.id <> all (new.spend_on)
          and b.balance_minor - b.pending_minor - b.held_minor < 0)
    then
        raise exception 'the fund has paid more than it owed'
            using errcode = 'check_violation', schema = 'finance', table = 'fund', constraint = 'fund_debts_not_overpaid';
    end if;
    update finance.balance b
    set floor_minor = finance.floor_of(a, new), refusal = finance.refusal_of(a, new)
    from finance.ledger_account a
    where b.org_id = new.org_id and b.fund_id = new.id and a.org_id = b.org_id and a.id = b.account_id;
    return null;
end
$$;
