-- An account that holds nothing at all has not begun, or was paid out: that is below no floor. With the rule as it was,
-- an account with a floor above zero could not be posted to, for its balance begins at nothing.
alter table finance.balance drop constraint balance_above_floor;
alter table finance.balance add constraint balance_above_floor check (
    balance_minor - pending_minor - held_minor >= floor_minor
    or (balance_minor = 0 and pending_minor = 0 and held_minor = 0));

create or replace function finance.verify_ledger(p_org uuid)
    returns table (
        finding text, entry_id uuid, account_id uuid, fund_id uuid, chain_position bigint, kept_minor bigint,
        derived_minor bigint)
    language sql
    stable
    set search_path = pg_catalog
as $$
    with told as materialized (
        select a.id as audit_id, (change ->> 'id')::uuid as entry_id, change ->> 'after' as digest, a.position
        from minga.audit_entry a
        cross join lateral jsonb_array_elements(a.changes) as change
        where a.org_id = p_org and change ->> 'entity' = 'JournalEntry'),
    standing as materialized (
        select t.entry_id as id, t.audit_id, t.kind, finance.entry_digest(t.says) as digest
        from finance.entry_texts(p_org) t),
    derived as materialized (
        select p.account_id, p.fund_id, sum(p.amount_minor)::bigint as minor
        from finance.posting p
        where p.org_id = p_org
        group by p.account_id, p.fund_id),
    pending as materialized (
        select p.account_id, p.fund_id, sum(greatest(- p.amount_minor * b.sign, 0))::bigint as minor
        from finance.pending_posting p
        join finance.balance b on b.org_id = p.org_id and b.account_id = p.account_id and b.fund_id = p.fund_id
        where p.org_id = p_org
          and not exists (
              select from finance.journal_entry ended where ended.org_id = p_org and ended.target_id = p.entry_id)
        group by p.account_id, p.fund_id)
    select 'ENTRY_MISSING', told.entry_id, null::uuid, null::uuid, told.position, null::bigint, null::bigint
    from told
    where not exists (select from standing s where s.id = told.entry_id)
    union all
    select case when told.digest is null then 'ENTRY_NOT_CHAINED' else 'ENTRY_CHANGED' end,
           s.id, null, null, told.position, null, null
    from standing s
    left join told on told.entry_id = s.id and told.audit_id = s.audit_id
    where told.digest is distinct from s.digest
    union all
    select 'ENTRY_WITHOUT_POSTINGS', s.id, null, null, null, null, null
    from standing s
    where s.kind in ('ENTRY', 'REVERSAL', 'COMPLETION')
      and not exists (select from finance.posting p where p.org_id = p_org and p.entry_id = s.id)
    union all
    select 'POSTING_WITHOUT_ENTRY', p.entry_id, p.account_id, p.fund_id, null, p.amount_minor, null
    from finance.posting p
    where p.org_id = p_org and not exists (select from standing s where s.id = p.entry_id)
    union all
    select 'ENTRY_UNBALANCED', p.entry_id, null, p.fund_id, null, sum(p.amount_minor)::bigint, 0
    from finance.posting p
    where p.org_id = p_org
    group by p.entry_id, p.currency, p.fund_id
    having sum(p.amount_minor) <> 0
    union all
    select 'BALANCE_DIFFERS', null, account_id, fund_id, null, b.balance_minor, coalesce(b.sign, 1) * coalesce(d.minor, 0)
    from (select * from finance.balance where org_id = p_org) b
    full join derived d using (account_id, fund_id)
    where b.balance_minor is distinct from b.sign * coalesce(d.minor, 0)
    union all
    select 'PENDING_DIFFERS', null, b.account_id, b.fund_id, null, b.pending_minor, coalesce(p.minor, 0)
    from finance.balance b
    left join pending p on p.account_id = b.account_id and p.fund_id = b.fund_id
    where b.org_id = p_org and b.pending_minor <> coalesce(p.minor, 0)
    union all
    select 'BELOW_FLOOR', null, b.account_id, b.fund_id, null, b.balance_minor - b.pending_minor - b.held_minor,
           b.floor_minor
    from finance.balance b
    where b.org_id = p_org and b.balance_minor - b.pending_minor - b.held_minor < b.floor_minor
      and (b.balance_minor, b.pending_minor, b.held_minor) <> (0, 0, 0)
    union all
    select 'CHAIN_' || c.fault, null, null, null, c.faulty_position, null, null
    from minga.verify_audit(p_org) c;
$$;
