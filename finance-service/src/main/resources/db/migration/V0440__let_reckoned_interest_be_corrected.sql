-- Interest that was reckoned and not borne after all is corrected in a restricted fund too (docs/adr/0098).

-- Of the requests asked about, those that only take back what their own source, which reckons interest, has booked: on
-- each account and fund they touch they make less what its entries come to there, and not more than undo it. So nothing
-- is credited that the source itself has not debited before. What a batch asks for counts whether it is posted or not,
-- and what it adds does not: so the answer holds in whatever way the others are decided.
create function finance.taken_back(
    p_org uuid[], p_kind text[], p_source text[], p_source_id uuid[], p_of integer[], p_slot integer[], p_amount bigint[],
    p_slot_account uuid[], p_slot_fund uuid[], p_asked integer[])
    returns setof integer
    language sql
    stable
    set search_path = pg_catalog
as $$
    with taken as (
        select p.of, p.slot, p_org[p.of] as org_id, p_source_id[p.of] as source_id, sum(p.amount_minor) as minor
        from unnest(p_of, p_slot, p_amount) as p (of, slot, amount_minor)
        where p.of = any (p_asked) and p_kind[p.of] = 'ENTRY' and p_source[p.of] = 'LOAN_INTEREST_ACCRUAL'
        group by 1, 2, 3, 4),
    booked as (
        select t.org_id, t.source_id, t.slot, sum(p.amount_minor) as minor
        from (select distinct org_id, source_id, slot from taken) t
        join finance.journal_entry e
            on e.org_id = t.org_id and e.source_id = t.source_id and e.source = 'LOAN_INTEREST_ACCRUAL'
        join finance.posting p
            on p.org_id = e.org_id and p.entry_id = e.id
                and p.account_id = p_slot_account[t.slot] and p.fund_id = p_slot_fund[t.slot]
        group by 1, 2, 3)
    select asked.of
    from (
        select t.of, t.minor, b.minor as booked_minor,
               sum(abs(t.minor)) over (partition by t.org_id, t.source_id, t.slot order by t.of) as taken_minor
        from taken t
        left join booked b using (org_id, source_id, slot)) asked
    group by asked.of
    having bool_and(coalesce(
        sign(asked.minor) = - sign(asked.booked_minor) and asked.taken_minor <= abs(asked.booked_minor), false));
$$;

-- The requests that would spend restricted money on what its fund does not name, and where. Income and equity of a fund
-- may be moved among each other, an entry that stands may be taken back, and so may a part of what was reckoned.
drop function finance.restricted_spending(
    uuid[], text[], integer[], integer[], bigint[], uuid[], uuid[], uuid[], text[]);
create function finance.restricted_spending(
    p_org uuid[], p_kind text[], p_source text[], p_source_id uuid[], p_of integer[], p_slot integer[], p_amount bigint[],
    p_slot_org uuid[], p_slot_account uuid[], p_slot_fund uuid[], p_refusals text[])
    returns table (request bigint, slot integer)
    language sql
    stable
    set search_path = pg_catalog
as $$
    with moved as (
        select p.of, p.slot, p_slot_fund[p.slot] as fund_id, a.class, sum(p.amount_minor) as minor
        from unnest(p_of, p_slot, p_amount) as p (of, slot, amount_minor)
        join finance.ledger_account a on a.org_id = p_org[p.of] and a.id = p_slot_account[p.slot]
        where p_refusals[p.slot] = 'FUND_RESTRICTED' and p_slot_org[p.slot] = p_org[p.of]
          and p_kind[p.of] <> 'REVERSAL'
        group by p.of, p.slot, a.class),
    spending as (
        select distinct on (m.of) m.of, (array_agg(m.slot order by m.minor desc))[1] as slot
        from moved m
        group by m.of, m.fund_id, case when m.class = 'EXPENSE' then m.slot end
        having sum(m.minor) > 0)
    select s.of, s.slot
    from spending s
    where s.of not in (
        select finance.taken_back(p_org, p_kind, p_source, p_source_id, p_of, p_slot, p_amount, p_slot_account,
            p_slot_fund, (select array_agg(a.of) from spending a)));
$$;

revoke all on function finance.taken_back(
    uuid[], text[], text[], uuid[], integer[], integer[], bigint[], uuid[], uuid[], integer[]) from public;
grant execute on function finance.taken_back(
    uuid[], text[], text[], uuid[], integer[], integer[], bigint[], uuid[], uuid[], integer[]) to finance_ledger;
revoke all on function finance.restricted_spending(
    uuid[], text[], text[], uuid[], integer[], integer[], bigint[], uuid[], uuid[], uuid[], text[]) from public;
grant execute on function finance.restricted_spending(
    uuid[], text[], text[], uuid[], integer[], integer[], bigint[], uuid[], uuid[], uuid[], text[]) to finance_ledger;
